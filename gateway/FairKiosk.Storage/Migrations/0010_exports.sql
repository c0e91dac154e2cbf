-- What was handed over, a fact: for each export that was downloaded to its end the leads in it, and the state that each of them was in (a hash
-- of all that an export says of it). A lead is new while its state is not the one that was handed over last. No name is kept here.
CREATE TABLE exported_lead (
  exhibitor_id  TEXT NOT NULL,
  badge         TEXT NOT NULL,
  export_id     TEXT NOT NULL,
  state         INTEGER NOT NULL,
  PRIMARY KEY (exhibitor_id, badge, export_id)
) STRICT, WITHOUT ROWID;

-- The exports of lists, as the decisions say.
CREATE TABLE lead_export (
  exhibitor_id  TEXT NOT NULL,
  export_id     TEXT NOT NULL,
  at            INTEGER NOT NULL,
  who           TEXT NOT NULL,
  format        TEXT NOT NULL,
  leads         INTEGER NOT NULL,
  PRIMARY KEY (exhibitor_id, export_id)
) STRICT, WITHOUT ROWID;
