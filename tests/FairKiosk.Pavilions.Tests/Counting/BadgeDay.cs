using FairKiosk.Pavilions.Clocks;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Pavilions.Tests.Counting;

/// <summary>Builds the history of one badge on 17 November 2026 and counts it.</summary>
internal sealed class BadgeDay
{
    public const string Badge = "5eed";

    private static readonly DateTimeOffset Midnight = new(2026, 11, 17, 0, 0, 0, TimeSpan.Zero);

    private readonly List<PlacedScan> _scans = [];
    private readonly List<PlacedMark> _marks = [];
    private readonly List<RecordedMeeting> _recorded = [];
    private readonly List<ExpectedMeeting> _expected = [];
    private long _sequence;

    public Dictionary<string, Station> Stations { get; } = new(StringComparer.Ordinal)
    {
        ["arakawa"] = Booth("arakawa"),
        ["omiya"] = Booth("omiya"),
        ["or-rack"] = new Station("or-rack", "OR rack", StationKind.JointExhibit, [Owner("arakawa"), Owner("kawagoe"), Owner("omiya")]),
        ["table-1"] = new Station("table-1", "Table 1", StationKind.MeetingTable, []),
        ["entrance"] = new Station("entrance", "Entrance", StationKind.Entrance, []),
    };

    public CountingRules Rules { get; set; } = CountingRules.Default;

    /// <summary>A time of the day in UTC, "10:15" or "10:15:00.001"; "+1 " before it for the next day.</summary>
    public static DateTimeOffset At(string time) => time.StartsWith("+1 ", StringComparison.Ordinal)
        ? At(time[3..]).AddDays(1)
        : Midnight + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    public static Ownership Owner(string exhibitor, string? until = null) =>
        new(exhibitor, Midnight.AddDays(-1), until is null ? null : At(until));

    public static Station Booth(string exhibitor) => new(exhibitor, exhibitor, StationKind.Booth, [Owner(exhibitor)]);

    public PlacedScan Scan(string at, string? station = "arakawa", ScanStanding standing = ScanStanding.Counted, string badge = Badge)
    {
        var scan = new PlacedScan(Next(), "counter-1", badge, station, EventTime.Exactly(At(at)), standing);
        _scans.Add(scan);
        return scan;
    }

    /// <summary>A scan of a reader whose clock tells only between when it was made.</summary>
    public PlacedScan ScanBetween(string from, string to, string station)
    {
        var (earliest, latest) = (At(from), At(to));
        var scan = new PlacedScan(
            Next(), "counter-1", Badge, station, new EventTime(earliest + ((latest - earliest) / 2), earliest, latest, ClockQuality.Estimated), ScanStanding.Counted);
        _scans.Add(scan);
        return scan;
    }

    public PlacedMark Mark(PlacedScan target, string mark, string at, string value = "", string? by = null)
    {
        var placed = new PlacedMark(Next(), mark, value, target, EventTime.Exactly(At(at))) { Operator = by };
        _marks.Add(placed);
        return placed;
    }

    public void Record(string decision, string at, string station = "arakawa", string? by = null) =>
        _recorded.Add(new RecordedMeeting(decision, station, Badge, At(at)) { ExhibitorId = by ?? station });

    /// <summary>A meeting in the plan at which the badge is expected.</summary>
    public void Expect(string id, string from, string to, string[] exhibitors, string table = "table-1", bool isCalledOff = false) =>
        _expected.Add(new ExpectedMeeting(id, table, At(from), At(to), [.. exhibitors], isCalledOff));

    public BadgeProjection Count() => BadgeHistory.Project(Badge, _scans, _marks, _recorded, Stations, Rules, _expected);

    private EventKey Next() => new("0000000000000001", ++_sequence, "h");
}
