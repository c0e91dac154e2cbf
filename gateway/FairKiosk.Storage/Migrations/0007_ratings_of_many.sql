-- Which decision set the firm's rating, so that taking back a rating of many leaves alone what a colleague has rated since.
ALTER TABLE lead_entry ADD COLUMN rated_by TEXT;
