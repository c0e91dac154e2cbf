-- Projections: functions of the facts and decisions, kept up to date within each transaction. `fairkiosk rebuild` makes them anew.

CREATE TABLE fair (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  city       TEXT NOT NULL,
  time_zone  TEXT NOT NULL,
  first_day  TEXT NOT NULL,
  last_day   TEXT NOT NULL,
  opens      TEXT NOT NULL,
  closes     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE pavilion (
  id    TEXT PRIMARY KEY,
  name  TEXT NOT NULL,
  hall  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE exhibitor (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  country  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE station (
  id    TEXT PRIMARY KEY,
  name  TEXT NOT NULL,
  kind  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE station_owner (
  station_id    TEXT NOT NULL,
  exhibitor_id  TEXT NOT NULL,
  from_at       INTEGER NOT NULL,
  to_at         INTEGER,
  PRIMARY KEY (station_id, exhibitor_id, from_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE reader (
  id    TEXT PRIMARY KEY,
  name  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE binding (
  reader_id   TEXT NOT NULL,
  revision    INTEGER NOT NULL,
  station_id  TEXT NOT NULL,
  from_at     INTEGER NOT NULL,
  to_at       INTEGER,
  PRIMARY KEY (reader_id, revision)
) STRICT, WITHOUT ROWID;

-- Per badge the best contact of all its codes, the fair days on which it was a visitor of the pavilion, and the exhibitors whose
-- lead it is (both lists with commas, so that a recount finds the old rows without an index of its own).
CREATE TABLE badge (
  badge         TEXT PRIMARY KEY,
  known         INTEGER NOT NULL,
  staff         INTEGER NOT NULL,
  name          TEXT,
  family_name   TEXT,
  given_name    TEXT,
  company       TEXT,
  job_title     TEXT,
  email         TEXT,
  phone         TEXT,
  country       TEXT,
  unread_parts  TEXT,
  days          TEXT NOT NULL,
  leads         TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- By badge, because that is how it is counted: a badge's scans lie together. The event names the badge of a (journal, seq).
CREATE TABLE scan (
  badge       TEXT NOT NULL,
  journal     TEXT NOT NULL,
  seq         INTEGER NOT NULL,
  hash        TEXT NOT NULL,
  reader_id   TEXT NOT NULL,
  station_id  TEXT,
  at          INTEGER NOT NULL,
  earliest    INTEGER NOT NULL,
  latest      INTEGER NOT NULL,
  quality     TEXT NOT NULL,
  standing    TEXT NOT NULL,
  PRIMARY KEY (badge, journal, seq, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX scan_station ON scan (station_id, at);

-- Marks with their time; one whose target has not arrived waits here. Test marks have no target: '' and 0.
CREATE TABLE mark (
  target_journal  TEXT NOT NULL,
  target_seq      INTEGER NOT NULL,
  journal         TEXT NOT NULL,
  seq             INTEGER NOT NULL,
  hash            TEXT NOT NULL,
  mark            TEXT NOT NULL,
  value           TEXT NOT NULL,
  at              INTEGER NOT NULL,
  earliest        INTEGER NOT NULL,
  latest          INTEGER NOT NULL,
  quality         TEXT NOT NULL,
  PRIMARY KEY (target_journal, target_seq, journal, seq, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit (
  badge       TEXT NOT NULL,
  journal     TEXT NOT NULL,
  seq         INTEGER NOT NULL,
  hash        TEXT NOT NULL,
  station_id  TEXT NOT NULL,
  start_at    INTEGER NOT NULL,
  end_at      INTEGER NOT NULL,
  scans       INTEGER NOT NULL,
  PRIMARY KEY (badge, journal, seq, hash)
) STRICT, WITHOUT ROWID;

-- end_at NULL: the meeting was held and its length is unknown, which is not 0.
CREATE TABLE meeting (
  badge       TEXT NOT NULL,
  journal     TEXT NOT NULL,
  seq         INTEGER NOT NULL,
  hash        TEXT NOT NULL,
  station_id  TEXT NOT NULL,
  start_at    INTEGER NOT NULL,
  end_at      INTEGER,
  source      TEXT NOT NULL,
  PRIMARY KEY (badge, journal, seq, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE recorded_meeting (
  badge         TEXT NOT NULL,
  decision_id   TEXT NOT NULL,
  station_id    TEXT NOT NULL,
  exhibitor_id  TEXT NOT NULL,
  at            INTEGER NOT NULL,
  PRIMARY KEY (badge, decision_id)
) STRICT, WITHOUT ROWID;

-- The owner comes first in the key: a list of leads can only be read owner by owner.
CREATE TABLE lead (
  exhibitor_id  TEXT NOT NULL,
  badge         TEXT NOT NULL,
  journal       TEXT NOT NULL,
  seq           INTEGER NOT NULL,
  hash          TEXT NOT NULL,
  first_at      INTEGER NOT NULL,
  last_at       INTEGER NOT NULL,
  scans         INTEGER NOT NULL,
  visits        INTEGER NOT NULL,
  meetings      INTEGER NOT NULL,
  rating        TEXT,
  PRIMARY KEY (exhibitor_id, badge)
) STRICT, WITHOUT ROWID;

-- What a firm wrote about a visitor. It stays with the firm that wrote it, whatever happens to the binding.
CREATE TABLE lead_entry (
  exhibitor_id  TEXT NOT NULL,
  badge         TEXT NOT NULL,
  rating        TEXT,
  note          TEXT,
  PRIMARY KEY (exhibitor_id, badge)
) STRICT, WITHOUT ROWID;

CREATE TABLE stray_mark (
  badge       TEXT NOT NULL,
  journal     TEXT NOT NULL,
  seq         INTEGER NOT NULL,
  hash        TEXT NOT NULL,
  station_id  TEXT,
  mark        TEXT NOT NULL,
  at          INTEGER NOT NULL,
  reason      TEXT NOT NULL,
  PRIMARY KEY (badge, journal, seq, hash)
) STRICT, WITHOUT ROWID;

-- day '' = the whole fair; station '' = the pavilion.
CREATE TABLE tally (
  day         TEXT NOT NULL,
  station_id  TEXT NOT NULL,
  measure     TEXT NOT NULL,
  value       INTEGER NOT NULL,
  PRIMARY KEY (day, station_id, measure)
) STRICT, WITHOUT ROWID;

CREATE TABLE alarm (
  kind     TEXT NOT NULL,
  subject  TEXT NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;
