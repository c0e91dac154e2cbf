-- Tallies hold the visits of each fair-local hour, too ('visits-at-14'). They are counted anew by the rebuild that follows a migration.
DELETE FROM tally;
