-- Where readers stand, said afterwards and taken back. A binding with an end only interrupts the one before; one that was taken back holds for no
-- time, and its revision still tells what the reader showed.
ALTER TABLE binding ADD COLUMN until_at INTEGER;
ALTER TABLE binding ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;

-- Said to "whose is this?". With a revision it came with that binding, which began before it was decided.
CREATE TABLE answer (
  reader_id    TEXT NOT NULL,
  decision_id  TEXT NOT NULL,
  doubt        TEXT NOT NULL,
  station_id   TEXT NOT NULL,
  from_at      INTEGER NOT NULL,
  to_at        INTEGER NOT NULL,
  revision     INTEGER,
  PRIMARY KEY (reader_id, decision_id)
) STRICT, WITHOUT ROWID;

-- What a reader speaks. A setting takes a config revision of its own, under which the reader goes on showing the station of the binding named here.
ALTER TABLE reader ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
CREATE TABLE reader_setting (
  reader_id         TEXT NOT NULL,
  revision          INTEGER NOT NULL,
  binding_revision  INTEGER NOT NULL,
  PRIMARY KEY (reader_id, revision)
) STRICT, WITHOUT ROWID;
