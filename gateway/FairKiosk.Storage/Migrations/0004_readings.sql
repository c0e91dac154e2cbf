-- How a name is read (kana), where the badge says so.
ALTER TABLE badge ADD COLUMN family_reading TEXT;
ALTER TABLE badge ADD COLUMN given_reading TEXT;
