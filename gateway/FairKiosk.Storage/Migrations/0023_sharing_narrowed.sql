-- A visitor who agrees again agrees anew: when the last permission before this one was taken back is not forgotten, because the other badges of the
-- same person are measured by it.
ALTER TABLE permission ADD COLUMN taken_back_at INTEGER;

-- Whom a note was shared with: the firms of the exhibit at that time.
CREATE TABLE shared_note_with (
  exhibitor_id  TEXT NOT NULL,
  badge         TEXT NOT NULL,
  with_id       TEXT NOT NULL,
  PRIMARY KEY (exhibitor_id, badge, with_id)
) STRICT, WITHOUT ROWID;

-- What of the visitor went to another cluster along with a need; NULL where nobody said.
ALTER TABLE released_need ADD COLUMN routed_passed TEXT;

-- What became of a visitor who was handed over is in the history of the sender's lead.
CREATE INDEX decision_outcomes ON decision (json_extract(body, '$.handOver')) WHERE kind = 'hand-over-outcome';
