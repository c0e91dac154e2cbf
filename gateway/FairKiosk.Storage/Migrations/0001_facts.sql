-- Facts: what was observed and decided. Nothing here is ever computed from anything else, and nothing is changed later
-- except by erasure. Times are Unix milliseconds, UTC. Keys are natural: a row means the same in every copy.

CREATE TABLE identity (
  one          INTEGER PRIMARY KEY CHECK (one = 1),
  database_id  TEXT NOT NULL,
  key_check    TEXT NOT NULL,
  created_at   INTEGER NOT NULL
) STRICT;

CREATE TABLE epoch (
  epoch      TEXT PRIMARY KEY,
  opened_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Two rows of one (journal, seq) mean that two readers share one identity: both are kept.
CREATE TABLE event (
  journal         TEXT NOT NULL,
  seq             INTEGER NOT NULL,
  hash            TEXT NOT NULL,
  reader_id       TEXT NOT NULL,
  type            TEXT NOT NULL,
  boot            INTEGER NOT NULL,
  ms              INTEGER NOT NULL,
  badge           TEXT,
  target_journal  TEXT,
  target_seq      INTEGER,
  mark            TEXT,
  value           TEXT,
  rev             INTEGER NOT NULL,
  operator        TEXT,
  received_at     INTEGER NOT NULL,
  erased_at       INTEGER,
  PRIMARY KEY (journal, seq, hash)
) STRICT, WITHOUT ROWID;

-- Apart from the event, so that erasure can take it away and leave the tombstone.
CREATE TABLE event_payload (
  journal  TEXT NOT NULL,
  seq      INTEGER NOT NULL,
  hash     TEXT NOT NULL,
  raw      BLOB NOT NULL,
  PRIMARY KEY (journal, seq, hash)
) STRICT, WITHOUT ROWID;

-- The different codes a badge was seen with: taken out of the payloads, once each, not once a scan.
CREATE TABLE badge_code (
  badge      TEXT NOT NULL,
  code       TEXT NOT NULL,
  symbology  TEXT NOT NULL,
  data       BLOB NOT NULL,
  PRIMARY KEY (badge, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE anchor (
  journal  TEXT NOT NULL,
  seq      INTEGER NOT NULL,
  hash     TEXT NOT NULL,
  boot     INTEGER NOT NULL,
  ms       INTEGER NOT NULL,
  utc      INTEGER NOT NULL,
  source   TEXT NOT NULL,
  err      INTEGER NOT NULL,
  PRIMARY KEY (journal, seq, hash)
) STRICT, WITHOUT ROWID;

-- The span of each start of a reader, over the events stored of it.
CREATE TABLE boot (
  journal    TEXT NOT NULL,
  boot       INTEGER NOT NULL,
  first_seq  INTEGER NOT NULL,
  last_seq   INTEGER NOT NULL,
  first_ms   INTEGER NOT NULL,
  last_ms    INTEGER NOT NULL,
  PRIMARY KEY (journal, boot)
) STRICT, WITHOUT ROWID;

-- stored: sequences held as events; settled: those of which nothing is awaited any more; stored_to: the first unbroken run of these.
CREATE TABLE journal (
  journal    TEXT PRIMARY KEY,
  reader_id  TEXT NOT NULL,
  prev       TEXT NOT NULL,
  oldest     INTEGER NOT NULL,
  head       INTEGER NOT NULL,
  stored_to  INTEGER NOT NULL,
  stored     INTEGER NOT NULL,
  settled    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_reader ON journal (reader_id);

-- What a journal can never give any more and is not here: what readers stated, minus what is stored.
CREATE TABLE lost (
  journal   TEXT NOT NULL,
  from_seq  INTEGER NOT NULL,
  to_seq    INTEGER NOT NULL,
  PRIMARY KEY (journal, from_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE refused (
  journal   TEXT NOT NULL,
  from_seq  INTEGER NOT NULL,
  to_seq    INTEGER NOT NULL,
  PRIMARY KEY (journal, from_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE quarantine (
  id           TEXT PRIMARY KEY,
  reader_id    TEXT NOT NULL,
  topic        TEXT NOT NULL,
  raw          BLOB NOT NULL,
  reason       TEXT NOT NULL,
  journal      TEXT,
  seq          INTEGER,
  received_at  INTEGER NOT NULL,
  replayed_at  INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX quarantine_sequence ON quarantine (journal, seq) WHERE journal IS NOT NULL;

CREATE TABLE decision (
  id    TEXT PRIMARY KEY,
  at    INTEGER NOT NULL,
  who   TEXT NOT NULL,
  kind  TEXT NOT NULL,
  body  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE credential (
  kind          TEXT NOT NULL,
  name          TEXT NOT NULL,
  hash          TEXT NOT NULL,
  role          TEXT NOT NULL,
  exhibitor_id  TEXT,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

-- What readers last told about themselves: neither fact of the fair nor projection.
CREATE TABLE reader_status (
  reader_id   TEXT PRIMARY KEY,
  online      INTEGER NOT NULL,
  journal     TEXT NOT NULL,
  oldest      INTEGER NOT NULL,
  head        INTEGER NOT NULL,
  waiting     INTEGER NOT NULL,
  battery     INTEGER,
  mains       INTEGER NOT NULL,
  signal      INTEGER,
  firmware    TEXT NOT NULL,
  rev         INTEGER NOT NULL,
  offset_ms   INTEGER,
  heard_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Raised by every change of the setup or of a sign-in, so that a running gateway notices what a command changed.
CREATE TABLE setup_version (
  one      INTEGER PRIMARY KEY CHECK (one = 1),
  version  INTEGER NOT NULL
) STRICT;

INSERT INTO setup_version (one, version) VALUES (1, 0);
