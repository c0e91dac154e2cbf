namespace FairKiosk.Simulator.Counting;

/// <summary>One reader's day: codes presented, beeps, duplicates suppressed, refusals, and the events that still wait on it.</summary>
internal sealed record ReaderReport(string Reader, string Station, int Presented, int Accepted, int Duplicates, int Refused, int Marks, int MarksRefused, long Waiting);
