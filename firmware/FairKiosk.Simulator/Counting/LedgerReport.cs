namespace FairKiosk.Simulator.Counting;

/// <summary>The ledger as it is written to its file.</summary>
internal sealed record LedgerReport(
    int Seed,
    DateTimeOffset FairTimeUtc,
    int Surprises,
    CountReport Fair,
    IReadOnlyList<ExhibitorReport> Exhibitors,
    IReadOnlyList<ReaderReport> Readers,
    IReadOnlyList<DayReport> Days);
