-- A visitor who agrees again agrees anew: when the last permission before this one was taken back is not forgotten, because the other badges of the
-- same person are measured by it. Permissions are noted anew by the rebuild that follows a migration.
ALTER TABLE permission ADD COLUMN taken_back_at INTEGER;
