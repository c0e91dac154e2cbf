-- Meetings: who is invited, what is wished, what is planned, who checked in. An older database is rebuilt after its migration.
ALTER TABLE exhibitor ADD COLUMN rivals TEXT;

-- people and came: NULL is unknown, which is not 0 and not no.
CREATE TABLE guest (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  country    TEXT NOT NULL,
  role       TEXT NOT NULL,
  languages  TEXT,
  people     INTEGER,
  came       INTEGER,
  rivals     TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE guest_badge (
  guest_id  TEXT NOT NULL,
  badge     TEXT NOT NULL,
  PRIMARY KEY (guest_id, badge)
) STRICT, WITHOUT ROWID;

CREATE INDEX guest_badge_badge ON guest_badge (badge);

-- What was typed in for a badge, apart from the decisions, which name pseudonyms only.
CREATE TABLE guest_code (
  badge  TEXT PRIMARY KEY,
  code   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_staff (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  tasks      TEXT,
  languages  TEXT,
  sign_in    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_wish (
  from_id      TEXT NOT NULL,
  to_id        TEXT NOT NULL,
  purpose      TEXT NOT NULL,
  content      TEXT NOT NULL,
  prepared_by  TEXT NOT NULL,
  state        TEXT NOT NULL,
  reason       TEXT NOT NULL,
  PRIMARY KEY (from_id, to_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX meeting_wish_to ON meeting_wish (to_id);

CREATE TABLE planned_meeting (
  id           TEXT PRIMARY KEY,
  station_id   TEXT NOT NULL,
  start_at     INTEGER NOT NULL,
  end_at       INTEGER NOT NULL,
  coordinator  TEXT,
  interpreter  TEXT,
  language     TEXT NOT NULL,
  cancelled    INTEGER NOT NULL,
  outcome      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_party (
  meeting_id  TEXT NOT NULL,
  party_id    TEXT NOT NULL,
  PRIMARY KEY (meeting_id, party_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX meeting_party_party ON meeting_party (party_id);

-- Scans within a planned meeting of the badge's guest, and meetings recorded by one of its firms. The marks on a scan measure the talk.
CREATE TABLE check_in (
  badge       TEXT NOT NULL,
  journal     TEXT NOT NULL,
  seq         INTEGER NOT NULL,
  hash        TEXT NOT NULL,
  meeting_id  TEXT NOT NULL,
  at          INTEGER NOT NULL,
  start_at    INTEGER,
  end_at      INTEGER,
  PRIMARY KEY (badge, journal, seq, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX check_in_meeting ON check_in (meeting_id);

-- Planned meetings that took place, each once. planned_at: its beginning as planned, whose day it counts for.
CREATE TABLE held_meeting (
  meeting_id     TEXT PRIMARY KEY,
  station_id     TEXT NOT NULL,
  planned_at     INTEGER NOT NULL,
  checked_in_at  INTEGER,
  start_at       INTEGER,
  end_at         INTEGER
) STRICT, WITHOUT ROWID;
