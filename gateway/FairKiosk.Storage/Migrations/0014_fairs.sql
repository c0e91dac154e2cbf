-- What is known of the fair, the pavilion and its firms. Each table says what the decisions say; an older database is rebuilt after its migration.
ALTER TABLE fair ADD COLUMN country TEXT NOT NULL DEFAULT '';
ALTER TABLE fair ADD COLUMN totals TEXT;

CREATE TABLE fair_day (
  day     TEXT PRIMARY KEY,
  opens   TEXT NOT NULL,
  closes  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fair_series (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  field    TEXT NOT NULL,
  aliases  TEXT
) STRICT, WITHOUT ROWID;

-- exhibitors is a number with what was said about it: '3', 'nearly 20', 'unknown', which is not 0.
CREATE TABLE past_edition (
  place       INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  fair        TEXT NOT NULL,
  first_day   TEXT,
  last_day    TEXT,
  city        TEXT NOT NULL,
  exhibitors  TEXT NOT NULL,
  kind        TEXT NOT NULL,
  organisers  TEXT,
  funding     TEXT NOT NULL,
  totals      TEXT
) STRICT;

ALTER TABLE pavilion ADD COLUMN names TEXT;
ALTER TABLE pavilion ADD COLUMN kind TEXT NOT NULL DEFAULT 'Unknown';
ALTER TABLE pavilion ADD COLUMN banner TEXT NOT NULL DEFAULT '';
ALTER TABLE pavilion ADD COLUMN funding TEXT NOT NULL DEFAULT '';
ALTER TABLE pavilion ADD COLUMN fiscal_year_begins INTEGER NOT NULL DEFAULT 1;

CREATE TABLE pavilion_organiser (
  place      INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  role       TEXT NOT NULL,
  country    TEXT NOT NULL,
  time_zone  TEXT NOT NULL
) STRICT;

ALTER TABLE exhibitor ADD COLUMN names TEXT;
ALTER TABLE exhibitor ADD COLUMN aliases TEXT;
ALTER TABLE exhibitor ADD COLUMN region TEXT NOT NULL DEFAULT '';
ALTER TABLE exhibitor ADD COLUMN inside_region INTEGER;
ALTER TABLE exhibitor ADD COLUMN size TEXT NOT NULL DEFAULT 'Unknown';
ALTER TABLE exhibitor ADD COLUMN role TEXT NOT NULL DEFAULT 'Exhibitor';
ALTER TABLE exhibitor ADD COLUMN joined TEXT;
ALTER TABLE exhibitor ADD COLUMN left_after TEXT;

-- Days are local ones of the fair, the last one included; NULL: since ever, and still.
CREATE TABLE membership (
  exhibitor_id  TEXT NOT NULL,
  place         INTEGER NOT NULL,
  cluster       TEXT NOT NULL,
  from_day      TEXT,
  to_day        TEXT,
  PRIMARY KEY (exhibitor_id, place)
) STRICT, WITHOUT ROWID;
