-- What a firm shows and which technologies it looks for, for those who may read its profile; and whether everybody may read who stands in the pavilion.
ALTER TABLE exhibitor ADD COLUMN theme TEXT NOT NULL DEFAULT '';
ALTER TABLE exhibitor ADD COLUMN wanted TEXT;
ALTER TABLE pavilion ADD COLUMN list_public INTEGER NOT NULL DEFAULT 0;
