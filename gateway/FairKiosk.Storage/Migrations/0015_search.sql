-- What is searched stands folded beside what is shown, where the owner comes first: a lead's contact, what the firm wrote on the page, and at its
-- readers. An older database is rebuilt after its migration, which fills it.
ALTER TABLE lead ADD COLUMN folded TEXT NOT NULL DEFAULT '';
ALTER TABLE hand_lead ADD COLUMN folded TEXT NOT NULL DEFAULT '';
ALTER TABLE lead_entry ADD COLUMN folded TEXT;
ALTER TABLE reader_note ADD COLUMN folded TEXT NOT NULL DEFAULT '';
