using System.Collections.Frozen;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>What programs and the reader's page read for an outcome.</summary>
internal static class OutcomeNames
{
    private static readonly FrozenDictionary<ScanOutcome, string> Names = new Dictionary<ScanOutcome, string>
    {
        [ScanOutcome.Accepted] = "accepted",
        [ScanOutcome.Duplicate] = "duplicate",
        [ScanOutcome.Unreadable] = "unreadable",
        [ScanOutcome.JournalFull] = "journal-full",
        [ScanOutcome.StorageFailed] = "storage-failed",
        [ScanOutcome.CommandAccepted] = "command-accepted",
        [ScanOutcome.CommandRefused] = "command-refused",
        [ScanOutcome.StaffKnown] = "staff-known",
        [ScanOutcome.OtherPavilion] = "other-pavilion",
    }.ToFrozenDictionary();

    public static string Of(ScanOutcome outcome) => Names[outcome];
}
