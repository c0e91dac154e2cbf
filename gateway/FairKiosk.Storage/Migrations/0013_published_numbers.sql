-- The numbers of the pavilion as they were shown in an hour to those who neither own the leads nor steer the stand. A fact: what was told stays told.
CREATE TABLE published (
  hour  INTEGER PRIMARY KEY,
  body  TEXT NOT NULL
) STRICT;
