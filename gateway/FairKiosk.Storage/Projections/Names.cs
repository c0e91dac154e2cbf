using FairKiosk.Pavilions.Clocks;
using FairKiosk.Pavilions.Counting;

namespace FairKiosk.Storage.Projections;

/// <summary>How enumerations are written in the database; numbers would change their meaning with the order of the source.</summary>
internal static class Names
{
    public const string Counted = "counted";
    public const string WhoseIsThis = "whose-is-this";
    public const string Anchored = "anchored";
    public const string Estimated = "estimated";

    public static string Of(ScanStanding standing) => standing switch
    {
        ScanStanding.Counted => Counted,
        ScanStanding.WhoseIsThis => WhoseIsThis,
        ScanStanding.OutsideHours => "outside-hours",
        ScanStanding.TestMode => "test-mode",
        ScanStanding.Staff => "staff",
        ScanStanding.Undone => "undone",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    public static ScanStanding Standing(string text) => text switch
    {
        Counted => ScanStanding.Counted,
        WhoseIsThis => ScanStanding.WhoseIsThis,
        "outside-hours" => ScanStanding.OutsideHours,
        "test-mode" => ScanStanding.TestMode,
        "staff" => ScanStanding.Staff,
        "undone" => ScanStanding.Undone,
        _ => throw new DatabaseUnreadableException($"A scan has the unknown standing '{text}'."),
    };

    public static string Of(ClockQuality quality) => quality == ClockQuality.Anchored ? Anchored : Estimated;

    public static ClockQuality Quality(string text) =>
        string.Equals(text, Anchored, StringComparison.Ordinal) ? ClockQuality.Anchored : ClockQuality.Estimated;

    public static string Of(MeetingSource source) => source == MeetingSource.Mark ? "mark" : "recorded";

    public static MeetingSource Source(string text) => string.Equals(text, "mark", StringComparison.Ordinal) ? MeetingSource.Mark : MeetingSource.Recorded;
}
