-- What is stored, lost and refused of a journal, and its clock, are known for each reader that sends it: of two readers with a cloned
-- journal, one never confirms, hides or dates the events of the other.

CREATE TABLE journal_by_reader (
  reader_id  TEXT NOT NULL,
  journal    TEXT NOT NULL,
  prev       TEXT NOT NULL,
  oldest     INTEGER NOT NULL,
  head       INTEGER NOT NULL,
  stored_to  INTEGER NOT NULL,
  stored     INTEGER NOT NULL,
  settled    INTEGER NOT NULL,
  PRIMARY KEY (reader_id, journal)
) STRICT, WITHOUT ROWID;

INSERT INTO journal_by_reader SELECT reader_id, journal, prev, oldest, head, stored_to, stored, settled FROM journal;
INSERT INTO journal_by_reader
  SELECT reader_id, journal, '', 1, max(seq), 0, count(DISTINCT seq), count(DISTINCT seq) FROM event GROUP BY reader_id, journal
  ON CONFLICT DO NOTHING;

CREATE TABLE lost_by_reader (
  reader_id  TEXT NOT NULL,
  journal    TEXT NOT NULL,
  from_seq   INTEGER NOT NULL,
  to_seq     INTEGER NOT NULL,
  PRIMARY KEY (reader_id, journal, from_seq)
) STRICT, WITHOUT ROWID;

INSERT INTO lost_by_reader SELECT reader_id, journal, from_seq, to_seq FROM lost JOIN journal USING (journal);

CREATE TABLE refused_by_reader (
  reader_id  TEXT NOT NULL,
  journal    TEXT NOT NULL,
  from_seq   INTEGER NOT NULL,
  to_seq     INTEGER NOT NULL,
  PRIMARY KEY (reader_id, journal, from_seq)
) STRICT, WITHOUT ROWID;

INSERT INTO refused_by_reader SELECT reader_id, journal, from_seq, to_seq FROM refused JOIN journal USING (journal);

CREATE TABLE boot_by_reader (
  reader_id  TEXT NOT NULL,
  journal    TEXT NOT NULL,
  boot       INTEGER NOT NULL,
  first_seq  INTEGER NOT NULL,
  last_seq   INTEGER NOT NULL,
  first_ms   INTEGER NOT NULL,
  last_ms    INTEGER NOT NULL,
  PRIMARY KEY (reader_id, journal, boot)
) STRICT, WITHOUT ROWID;

INSERT INTO boot_by_reader
  SELECT reader_id, journal, boot, min(seq), max(seq), min(ms), max(ms) FROM event GROUP BY reader_id, journal, boot;

CREATE TABLE anchor_by_reader (
  reader_id  TEXT NOT NULL,
  journal    TEXT NOT NULL,
  seq        INTEGER NOT NULL,
  hash       TEXT NOT NULL,
  boot       INTEGER NOT NULL,
  ms         INTEGER NOT NULL,
  utc        INTEGER NOT NULL,
  source     TEXT NOT NULL,
  err        INTEGER NOT NULL,
  PRIMARY KEY (reader_id, journal, seq, hash)
) STRICT, WITHOUT ROWID;

INSERT INTO anchor_by_reader
  SELECT e.reader_id, a.journal, a.seq, a.hash, a.boot, a.ms, a.utc, a.source, a.err FROM anchor a JOIN event e USING (journal, seq, hash);

-- Marks are about scans of their own reader.
CREATE TABLE mark_by_reader (
  reader_id       TEXT NOT NULL,
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

INSERT INTO mark_by_reader
  SELECT e.reader_id, m.target_journal, m.target_seq, m.journal, m.seq, m.hash, m.mark, m.value, m.at, m.earliest, m.latest, m.quality
  FROM mark m JOIN event e USING (journal, seq, hash);

DROP TABLE journal;
DROP TABLE lost;
DROP TABLE refused;
DROP TABLE boot;
DROP TABLE anchor;
DROP TABLE mark;
ALTER TABLE journal_by_reader RENAME TO journal;
ALTER TABLE lost_by_reader RENAME TO lost;
ALTER TABLE refused_by_reader RENAME TO refused;
ALTER TABLE boot_by_reader RENAME TO boot;
ALTER TABLE anchor_by_reader RENAME TO anchor;
ALTER TABLE mark_by_reader RENAME TO mark;
CREATE INDEX journal_readers ON journal (journal);

-- An event belongs to the least of the readers that sent it, whichever came first; the others are here.
CREATE TABLE also_sent (
  reader_id  TEXT NOT NULL,
  journal    TEXT NOT NULL,
  seq        INTEGER NOT NULL,
  hash       TEXT NOT NULL,
  PRIMARY KEY (reader_id, journal, seq, hash)
) STRICT, WITHOUT ROWID;
