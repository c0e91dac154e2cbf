-- What a pavilion and its firms want to reach, and what was counted by the hour at an earlier edition.
ALTER TABLE pavilion ADD COLUMN targets TEXT;
ALTER TABLE exhibitor ADD COLUMN targets TEXT;
ALTER TABLE past_edition ADD COLUMN visits TEXT;
ALTER TABLE past_edition ADD COLUMN visitors TEXT;
