-- The form of the pavilion and what a firm added to it, as the decisions say them; NULL: none.
ALTER TABLE pavilion ADD COLUMN form TEXT;
ALTER TABLE exhibitor ADD COLUMN form TEXT;

-- What was answered at readers: 'next-step.offer', of each field the latest; NULL = nothing.
ALTER TABLE lead ADD COLUMN answers TEXT;

-- Which decision wrote the note, so that somebody who wrote another one meanwhile can be told who it was.
ALTER TABLE lead_entry ADD COLUMN noted_by TEXT;

-- What firms answered on the page. The owner comes first in the key, as with leads. NULL: the answer was taken away, whatever a reader said.
CREATE TABLE lead_answer (
  exhibitor_id  TEXT NOT NULL,
  badge         TEXT NOT NULL,
  field         TEXT NOT NULL,
  value         TEXT,
  who           TEXT NOT NULL,
  at            INTEGER NOT NULL,
  PRIMARY KEY (exhibitor_id, badge, field)
) STRICT, WITHOUT ROWID;

-- Codes with which temporary staff sign in for a day: as passwords are, hashed and no projection.
CREATE TABLE booth_code (
  id            TEXT PRIMARY KEY,
  exhibitor_id  TEXT NOT NULL,
  hash          TEXT NOT NULL UNIQUE,
  day           TEXT NOT NULL,
  ends_at       INTEGER NOT NULL,
  made_at       INTEGER NOT NULL,
  made_by       TEXT NOT NULL,
  ended_at      INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX booth_code_firm ON booth_code (exhibitor_id, made_at);
