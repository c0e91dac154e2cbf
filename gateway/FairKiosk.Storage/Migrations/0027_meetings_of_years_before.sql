-- Meetings of an earlier edition by the hour, and those of its plan; NULL: nobody knows.
ALTER TABLE past_edition ADD COLUMN meetings TEXT;
ALTER TABLE past_edition ADD COLUMN planned TEXT;
