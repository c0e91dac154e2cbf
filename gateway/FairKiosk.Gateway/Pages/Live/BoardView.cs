using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Live;

/// <summary>What the board shows at one moment.</summary>
/// <param name="Day">The fair-local day counted; null = the whole fair.</param>
/// <param name="Problem">Why nothing can be stored or reached at present; null when all is well.</param>
internal sealed record BoardView(
    long Version, DateTimeOffset NowUtc, FairTime Time, Pavilion? Pavilion, DateOnly? Day, LiveBoard Board, string? Problem)
{
    // Nobody scrolls on a wall: where there are more than fit, as many as leave room for saying so and for the hours.
    private const int MostBoothsOnWall = 8;
    private const int FirstBoothsOnWall = 6;

    // With more the other column would be nearly empty.
    private const int ManyBooths = 20;

    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(30);

    // The broker tells within a minute or two when a reader is gone; this is for one that stays connected and says nothing:
    // ten of its reports, one every 30 s, did not come.
    private static readonly TimeSpan Silent = TimeSpan.FromMinutes(5);

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

    /// <summary>Share of the busiest hour's visits, in percent.</summary>
    public double Share(HourRow hour) => 100.0 * hour.Visits / Math.Max(1, Board.Hours.Max(other => other.Visits));

    /// <summary>The hour that is not over yet.</summary>
    public bool IsNow(HourRow hour) => Day is not null && Time.Local(NowUtc).Hour == hour.Hour;

    /// <summary>An hour of today that has not begun: nothing is known of it, not even that nobody came.</summary>
    public bool IsToCome(HourRow hour) => Day is not null && hour.Visits == 0 && hour.Hour > Time.Local(NowUtc).Hour;

    /// <summary>How long nobody was scanned there, when that is long; only on a day of the fair.</summary>
    public TimeSpan? QuietFor(BoothRow booth) =>
        Day is not null && IsOpen && booth.LastScanAtUtc is { } last && NowUtc - last >= Quiet ? NowUtc - last : null;

    public bool IsSilent(ReaderRow reader) => !reader.Online || reader.LastHeardUtc is not { } heard || NowUtc - heard >= Silent;

    public TimeSpan? SinceHeard(ReaderRow reader) => reader.LastHeardUtc is { } heard ? NowUtc - heard : null;

    private bool IsOpen
    {
        get
        {
            var clock = TimeOnly.FromDateTime(Time.Local(NowUtc).DateTime);
            return Day is { } day && Time.Fair?.HoursOf(day) is { } hours && clock >= hours.Opens && clock < hours.Closes;
        }
    }
}
