-- What exhibitors said at the reader. Of a lead its interests ('1,3,12'; NULL = none) and how many notes it has: where it has none, nobody looks
-- for them. An older database is rebuilt after its migration, which finds the marks that it kept and did not show.
ALTER TABLE lead ADD COLUMN interests TEXT;
ALTER TABLE lead ADD COLUMN reader_notes INTEGER NOT NULL DEFAULT 0;

-- The owner comes first in the key, as with leads: notes can only be read owner by owner.
CREATE TABLE reader_note (
  exhibitor_id  TEXT NOT NULL,
  badge         TEXT NOT NULL,
  journal       TEXT NOT NULL,
  seq           INTEGER NOT NULL,
  hash          TEXT NOT NULL,
  at            INTEGER NOT NULL,
  text          TEXT NOT NULL,
  operator      TEXT,
  PRIMARY KEY (exhibitor_id, badge, journal, seq, hash)
) STRICT, WITHOUT ROWID;
