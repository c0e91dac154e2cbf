-- The language that a person chose on the pages, ISO 639-1; null: none was chosen. A taste, no right: it stands in no decision.
ALTER TABLE credential ADD COLUMN language TEXT;
