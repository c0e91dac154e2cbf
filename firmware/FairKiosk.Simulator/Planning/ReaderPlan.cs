namespace FairKiosk.Simulator.Planning;

internal sealed record ReaderPlan(string ReaderId, string StationId, ReaderQuirk Quirk = ReaderQuirk.None);
