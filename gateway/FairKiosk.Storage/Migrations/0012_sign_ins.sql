-- Counts up when a person is signed out everywhere: what a cookie says about an earlier count holds no longer.
ALTER TABLE credential ADD COLUMN sign_outs INTEGER NOT NULL DEFAULT 0;
