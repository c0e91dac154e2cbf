namespace FairKiosk.Storage;

/// <summary>The organiser's numbers of one day or the whole fair. No names in it.</summary>
/// <param name="Visitors">Distinct persons, not the sum over booths.</param>
/// <param name="WhoseIsThis">Scans that wait for the organiser to say whose they are.</param>
public sealed record LiveBoard(
    int Visitors,
    int Visits,
    int Meetings,
    IReadOnlyList<BoothRow> Booths,
    IReadOnlyList<LatestScan> Latest,
    IReadOnlyList<ReaderRow> Readers,
    int WhoseIsThis,
    int Quarantined,
    IReadOnlyList<string> Alarms)
{
    /// <summary>How an alarm begins that names, after it, the readers that share one identity.</summary>
    public const string SharedIdentity = "two readers share one identity: ";

    /// <summary>Scans kept and shown, but not counted: outside the opening hours, in test mode, of staff, or undone.</summary>
    public int NotCounted { get; init; }

    /// <summary>Needs that firms released, of the whole fair.</summary>
    public int ReleasedNeeds { get; init; }

    /// <summary>Those among them that nobody was found for.</summary>
    public int UnmetNeeds { get; init; }

    /// <summary>A scan has ever been stored, whether it counts or not, on whatever day.</summary>
    public bool HasScans { get; init; }

    /// <summary>When visits began; hours without any are not in it.</summary>
    public IReadOnlyList<HourRow> Hours { get; init; } = [];

    /// <summary>Where the visitors came from, most of them first; those of whom nobody knows it last.</summary>
    public IReadOnlyList<CountryRow> Countries { get; init; } = [];

    /// <summary>The days of the fair that have begun, in order.</summary>
    public IReadOnlyList<DayRow> Days { get; init; } = [];

    /// <summary>What has been reached of what the pavilion wants to.</summary>
    public FirmFigures Reached { get; init; } = new(0, 0, 0, 0);

    /// <summary>The same of each firm that has targets, by its id.</summary>
    public IReadOnlyDictionary<string, FirmFigures> ReachedByFirms { get; init; } = new Dictionary<string, FirmFigures>(StringComparer.Ordinal);
}
