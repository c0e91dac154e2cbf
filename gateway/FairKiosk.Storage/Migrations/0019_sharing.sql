-- What a visitor is asked before a permission is noted. Every version stays: permissions name the one that was shown.
CREATE TABLE permission_text (
  recipient  TEXT NOT NULL,
  version    INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  en         TEXT NOT NULL,
  de         TEXT NOT NULL,
  ja         TEXT NOT NULL,
  PRIMARY KEY (recipient, version)
) STRICT, WITHOUT ROWID;

-- What visitors agreed to, by the firm that asked. partner is empty but for one partner. withdrawal names the decision that took it back.
CREATE TABLE permission (
  exhibitor_id  TEXT NOT NULL,
  badge         TEXT NOT NULL,
  recipient     TEXT NOT NULL,
  partner       TEXT NOT NULL,
  purpose       TEXT NOT NULL,
  version       INTEGER NOT NULL,
  language      TEXT NOT NULL,
  how           TEXT NOT NULL,
  given_at      INTEGER NOT NULL,
  given_by      TEXT NOT NULL,
  withdrawn_at  INTEGER,
  withdrawn_by  TEXT,
  withdrawal    TEXT,
  PRIMARY KEY (exhibitor_id, badge, recipient, partner)
) STRICT, WITHOUT ROWID;

-- Who was handed over to whom. With a need_id the organiser routed a released need, and what is known of the visitor may be nothing.
CREATE TABLE hand_over (
  id          TEXT PRIMARY KEY,
  from_id     TEXT NOT NULL,
  to_id       TEXT NOT NULL,
  badge       TEXT NOT NULL,
  need_id     TEXT,
  at          INTEGER NOT NULL,
  who         TEXT NOT NULL,
  need        TEXT NOT NULL,
  passed      TEXT NOT NULL,
  outcome     TEXT NOT NULL,
  outcome_at  INTEGER,
  outcome_by  TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX hand_over_to ON hand_over (to_id);
CREATE INDEX hand_over_from ON hand_over (from_id, badge);
CREATE INDEX hand_over_need ON hand_over (need_id) WHERE need_id IS NOT NULL;

-- Needs that a firm could not serve and released. Without a cluster or a hand-over they are unmet.
CREATE TABLE released_need (
  id            TEXT PRIMARY KEY,
  exhibitor_id  TEXT NOT NULL,
  badge         TEXT NOT NULL,
  at            INTEGER NOT NULL,
  who           TEXT NOT NULL,
  need          TEXT NOT NULL,
  field         TEXT NOT NULL,
  passed        TEXT NOT NULL,
  cluster       TEXT,
  routed_at     INTEGER,
  routed_by     TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX released_need_of ON released_need (exhibitor_id, badge);

-- Firms that said whether the cluster sees their leads. Who never said so does not agree.
CREATE TABLE cluster_agreement (
  exhibitor_id  TEXT PRIMARY KEY,
  agrees        INTEGER NOT NULL,
  at            INTEGER NOT NULL,
  who           TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Notes that a firm shares with the co-owners of a joint exhibit, as they stood then.
CREATE TABLE shared_note (
  exhibitor_id  TEXT NOT NULL,
  badge         TEXT NOT NULL,
  note          TEXT NOT NULL,
  at            INTEGER NOT NULL,
  who           TEXT NOT NULL,
  PRIMARY KEY (exhibitor_id, badge)
) STRICT, WITHOUT ROWID;
