using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Live;

/// <summary>What the board shows at one moment.</summary>
/// <param name="Day">The fair-local day counted; null = the whole fair.</param>
/// <param name="Problem">Why nothing can be stored or reached at present; none when all is well.</param>
internal sealed record BoardView(
    long Version, DateTimeOffset NowUtc, FairTime Time, Pavilion? Pavilion, DateOnly? Day, LiveBoard Board, GatewayProblem Problem)
{
    // Nobody scrolls on a wall: where there are more than fit, as many as leave room for saying so and for the hours.
    private const int MostBoothsOnWall = 8;
    private const int FirstBoothsOnWall = 6;

    // With more the other column would be nearly empty.
    private const int ManyBooths = 20;

    // Two short tables beside each other.
    private const int MostCountries = 10;
    private const int MostDays = 10;

    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(30);

    // The broker tells within a minute or two when a reader is gone; this is for one that stays connected and says nothing:
    // ten of its reports, one every 30 s, did not come.
    private static readonly TimeSpan Silent = TimeSpan.FromMinutes(5);

    /// <summary>What is set up: targets, and what to compare with.</summary>
    public required FairSetup Setup { get; init; }

    /// <summary>How the one who looks wants the tables ordered.</summary>
    public required BoardOrder Order { get; init; }

    public bool IsSetUp => Board.Booths.Count > 0 && Board.Readers.Count > 0;

    public int ReadersOnline => Board.Readers.Count(reader => reader.Online);

    /// <summary>On a wall the first of them only.</summary>
    public IEnumerable<BoothRow> Booths => Order.Sort(Board.Booths).Take(Board.Booths.Count - BoothsNotShown);

    /// <summary>How many booths a wall has no room for.</summary>
    public int BoothsNotShown => Order.OnWall && Board.Booths.Count > MostBoothsOnWall ? Board.Booths.Count - FirstBoothsOnWall : 0;

    public bool HasManyBooths => !Order.OnWall && Board.Booths.Count > ManyBooths;

    /// <summary>The class of a figure by how much room it needs; null when it fits everywhere.</summary>
    public static string? WidthOf(string figure) => figure.Length switch
    {
        <= 5 => null,
        <= 7 => "wide",
        _ => "long",
    };

    /// <summary>Readers that need somebody come first, unless another order is asked for.</summary>
    public IEnumerable<ReaderRow> Readers => Order.Sort(Board.Readers
        .OrderByDescending(reader => reader.Lost > 0 || IsSilent(reader) || Words.IsBatteryLow(reader))
        .ThenBy(reader => reader.Name, StringComparer.CurrentCulture));

    /// <summary>Share of the busiest booth's visits, in percent: bars begin at zero.</summary>
    public double Share(BoothRow booth) => 100.0 * booth.Visits / Math.Max(1, Board.Booths.Max(other => other.Visits));

    /// <summary>The hours in which the halls are open, and every other one with a visit, none left out between.</summary>
    public IReadOnlyList<HourRow> Hours
    {
        get
        {
            if (Board.Hours.Count == 0 || Time.Fair is not { } fair)
            {
                return [];
            }

            List<DayHours> days = Day is { } day ? [fair.HoursOf(day)] : [.. fair.Days()];
            var closes = days.Max(hours => hours.Closes);
            var first = Math.Min(days.Min(hours => hours.Opens).Hour, Board.Hours[0].Hour);
            var last = Math.Max(closes.Minute > 0 ? closes.Hour : closes.Hour - 1, Board.Hours[^1].Hour);
            return [.. Enumerable.Range(first, last - first + 1).Select(hour => Board.Hours.FirstOrDefault(row => row.Hour == hour) ?? new HourRow(hour, 0))];
        }
    }

    /// <summary>Share of the busiest hour's visits, in percent: of this edition's or the earlier one's.</summary>
    public double Share(double visits) => 100.0 * visits / Busiest;

    /// <summary>The hour that is not over yet.</summary>
    public bool IsNow(HourRow hour) => Day is not null && Time.Local(NowUtc).Hour == hour.Hour;

    /// <summary>An hour of today that has not begun: nothing is known of it, not even that nobody came.</summary>
    public bool IsToCome(HourRow hour) => Day is not null && hour.Visits == 0 && hour.Hour > Time.Local(NowUtc).Hour;

    /// <summary>How long nobody was scanned there, when that is long; only on a day of the fair, and at the longest since the halls opened.</summary>
    public TimeSpan? QuietFor(BoothRow booth)
    {
        if (Day is not { } day || !IsOpen)
        {
            return null;
        }

        var opened = OpeningHours.ToUtc(Time.Fair!.Zone, day, Time.Fair.HoursOf(day).Opens);
        var since = booth.LastScanAtUtc is { } last && last > opened ? last : opened;
        // While nothing was scanned anywhere, the whole stand waits and no booth stands out.
        return NowUtc - since >= Quiet && (booth.LastScanAtUtc is not null || (IsBooth(booth) && Board.Visits > 0)) ? NowUtc - since : null;
    }

    /// <summary>How many booths are quiet. An entrance or an info desk may be.</summary>
    public int QuietBooths => Board.Booths.Count(booth => IsBooth(booth) && QuietFor(booth) is not null);

    /// <summary>The edition to compare with; null: none is known by the hour.</summary>
    public PastEdition? Past => Time.Fair is { } fair && Setup.Series?.Before(fair.First) is { } past && (past.Visits.Count > 0 || past.Visitors.Count > 0 || past.Meetings.Count > 0 || past.Planned.Count > 0) ? past : null;

    /// <summary>The visits that there were at the same fair hour; null: nobody knows.</summary>
    public double? VisitsBefore => Compared(Past?.Visits)?.Until(Day, NowUtc);

    /// <summary>The visitors of that day at the same fair hour. Those of several days are more than their sum says, so of the whole fair nobody knows them.</summary>
    public double? VisitorsBefore => Day is null ? null : Compared(Past?.Visitors)?.Until(Day, NowUtc);

    /// <summary>The meetings that there were at the same fair hour, planned and walk-ins; null: nobody knows.</summary>
    public double? MeetingsBefore => Compared(Past?.Meetings)?.Until(Day, NowUtc);

    /// <summary>How many had been to begin by then; null: nobody knows.</summary>
    public double? PlannedBefore => Compared(Past?.Planned)?.Until(Day, NowUtc);

    /// <summary>The visits in the same hour of the earlier edition.</summary>
    public double? Before(HourRow hour) => Compared(Past?.Visits)?.InHour(Day, hour.Hour, NowUtc);

    /// <summary>What the pavilion and its firms want to reach, each with what there is.</summary>
    public IEnumerable<(string? Firm, IReadOnlyList<TargetLine> Lines)> Targets
    {
        get
        {
            if (Lines(Pavilion?.Targets, Board.Reached) is { Count: > 0 } own)
            {
                yield return (null, own);
            }

            foreach (var firm in Setup.Exhibitors.OrderBy(firm => firm.NameIn(PageLanguages.Current), StringComparer.CurrentCulture))
            {
                if (Board.ReachedByFirms.TryGetValue(firm.Id, out var reached) && Lines(firm.Targets, reached) is { Count: > 0 } lines)
                {
                    yield return (firm.NameIn(PageLanguages.Current), lines);
                }
            }
        }
    }

    /// <summary>How long the halls are still open over the whole fair.</summary>
    public TimeSpan Left => Time.Fair is { } fair ? YearBefore.Left(fair, NowUtc) : TimeSpan.Zero;

    public bool IsSilent(ReaderRow reader) => !reader.Online || reader.LastHeardUtc is not { } heard || NowUtc - heard >= Silent;

    public TimeSpan? SinceHeard(ReaderRow reader) => reader.LastHeardUtc is { } heard ? NowUtc - heard : null;

    /// <summary>The latest days of a long fair.</summary>
    public IEnumerable<DayRow> Days => Board.Days.TakeLast(MostDays);

    /// <summary>Where most visitors came from; the unknown ones are among them.</summary>
    public IReadOnlyList<CountryRow> Countries => [.. Board.Countries.Where(country => country.Country is not null).Take(MostCountries), .. Board.Countries.Where(country => country.Country is null)];

    public IReadOnlyList<CountryRow> CountriesNotShown => [.. Board.Countries.Where(country => country.Country is not null).Skip(MostCountries)];

    private double Busiest => Math.Max(1, Hours.Max(hour => Math.Max(hour.Visits, Before(hour) ?? 0)));

    private YearBefore? Compared(ValueList<HourFigures>? days) => Time.Fair is { } fair && days is not null ? new YearBefore(fair, days) : null;

    private bool IsBooth(BoothRow booth) => Setup.Stations.GetValueOrDefault(booth.StationId)?.Kind is StationKind.Booth or StationKind.JointExhibit;

    private List<TargetLine> Lines(Targets? targets, FirmFigures reached) =>
    [
        .. new[]
        {
            ("Live.Visitors", targets?.Visitors, reached.Visitors), ("Live.Visits", targets?.Visits, reached.Visits),
            ("Live.Meetings", targets?.Meetings, reached.Meetings), ("Leads.Title", targets?.Leads, reached.Leads),
        }.Where(line => line.Item2 is not null).Select(line => new TargetLine(line.Item1, line.Item2!.Value, line.Item3, Left)),
    ];

    private bool IsOpen
    {
        get
        {
            var clock = TimeOnly.FromDateTime(Time.Local(NowUtc).DateTime);
            return Day is { } day && Time.Fair?.HoursOf(day) is { } hours && clock >= hours.Opens && clock < hours.Closes;
        }
    }
}
