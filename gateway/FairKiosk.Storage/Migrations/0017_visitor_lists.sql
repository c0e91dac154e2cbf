-- Rows of the organiser's visitor lists, facts: what a list says about the badge whose code stands in it. Personal data, apart from the decision that
-- says that the list holds, so that it can be taken away. Rows of a list that does not hold say nothing: it is being read, was cut off, or was taken back.
CREATE TABLE visitor_row (
  list_id         TEXT NOT NULL,
  row             INTEGER NOT NULL,
  badge           TEXT NOT NULL,
  name            TEXT NOT NULL,
  family_name     TEXT NOT NULL,
  given_name      TEXT NOT NULL,
  company         TEXT NOT NULL,
  job_title       TEXT NOT NULL,
  email           TEXT NOT NULL,
  phone           TEXT NOT NULL,
  country         TEXT NOT NULL,
  family_reading  TEXT NOT NULL,
  given_reading   TEXT NOT NULL,
  PRIMARY KEY (list_id, row)
) STRICT, WITHOUT ROWID;

CREATE INDEX visitor_row_badge ON visitor_row (badge);

-- The lists that hold, as the decisions say.
CREATE TABLE visitor_list (
  id           TEXT PRIMARY KEY,
  decision_id  TEXT NOT NULL,
  at           INTEGER NOT NULL,
  who          TEXT NOT NULL,
  file         TEXT NOT NULL,
  rows         INTEGER NOT NULL,
  refused      INTEGER NOT NULL,
  heads        TEXT NOT NULL,
  columns      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
