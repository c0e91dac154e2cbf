-- How a name is read (kana), where the badge says so.
ALTER TABLE badge ADD COLUMN family_reading TEXT;
ALTER TABLE badge ADD COLUMN given_reading TEXT;

-- A code that was read keeps its badge, also when a later version would read it otherwise.
CREATE INDEX badge_code_code ON badge_code (code);
