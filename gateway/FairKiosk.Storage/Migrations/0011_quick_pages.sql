-- Who changed a lead last stands with what the firm wrote, instead of being looked for in all decisions at each look at the list.
-- An older database is rebuilt after its migration, which fills it.
ALTER TABLE lead_entry ADD COLUMN edited_by TEXT;
ALTER TABLE lead_entry ADD COLUMN edited_at INTEGER;

-- A lead's history is found among the decisions: those about one badge by the badge, those about many by the firm.
CREATE INDEX decision_badge ON decision (json_extract(body, '$.badge')) WHERE json_extract(body, '$.badge') IS NOT NULL;
CREATE INDEX decision_ratings ON decision (json_extract(body, '$.exhibitor')) WHERE kind = 'lead-ratings';

-- What waits to be understood is counted for each board.
CREATE INDEX quarantine_open ON quarantine (received_at, id) WHERE replayed_at IS NULL;
