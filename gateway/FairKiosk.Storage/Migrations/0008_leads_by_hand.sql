-- Leads that a firm typed in: nobody was scanned, so they stand apart from everything that is counted. The owner comes first in the key, as with leads.
CREATE TABLE hand_lead (
  exhibitor_id  TEXT NOT NULL,
  badge         TEXT NOT NULL,
  name          TEXT NOT NULL,
  company       TEXT,
  email         TEXT,
  phone         TEXT,
  country       TEXT,
  at            INTEGER NOT NULL,
  PRIMARY KEY (exhibitor_id, badge)
) STRICT, WITHOUT ROWID;
