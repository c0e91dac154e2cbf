-- A code that was once seen to be over stays so, whatever a clock says later.
ALTER TABLE booth_code ADD COLUMN expired INTEGER NOT NULL DEFAULT 0;
