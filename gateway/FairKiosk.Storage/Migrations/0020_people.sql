-- Badges of which somebody said that they are one person, and pairs of which somebody said that they are two; the first badge of a pair is the lesser one.
CREATE TABLE badge_merge (
  one          TEXT NOT NULL,
  other        TEXT NOT NULL,
  decision_id  TEXT NOT NULL,
  at           INTEGER NOT NULL,
  who          TEXT NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE badge_apart (
  one    TEXT NOT NULL,
  other  TEXT NOT NULL,
  at     INTEGER NOT NULL,
  who    TEXT NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

-- Whose each merged badge is: a person is called by the least of its badges. A badge that is not in here is a person of its own.
CREATE TABLE person (
  badge   TEXT PRIMARY KEY,
  person  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX person_badges ON person (person);

-- Tallies hold the visitors from each country, too ('visitors-from-JP'). They are counted anew by the rebuild that follows a migration.
DELETE FROM tally;
