-- Which languages a firm speaks; NULL: nobody said. And what the organiser took down for a firm, which could have said it itself.
ALTER TABLE exhibitor ADD COLUMN languages TEXT;
ALTER TABLE meeting_wish ADD COLUMN wished_on_behalf INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meeting_wish ADD COLUMN answered_on_behalf INTEGER NOT NULL DEFAULT 0;
