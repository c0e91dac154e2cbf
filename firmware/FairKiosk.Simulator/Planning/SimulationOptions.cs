namespace FairKiosk.Simulator.Planning;

/// <summary>All that a fair day follows from: the same options give the same day, to the millisecond.</summary>
internal sealed record SimulationOptions
{
    public required IReadOnlyList<BoothPlan> Booths { get; init; }

    public required IReadOnlyList<ReaderPlan> Readers { get; init; }

    public int Seed { get; init; } = 1;

    public required DateOnly Day { get; init; }

    /// <summary>Some of the day before come again.</summary>
    public bool HasDayBefore { get; init; }

    public FairHours Hours { get; init; } = FairHours.Default;

    /// <value>52 for each booth: about 1.6 booths a visitor make the pavilion as busy as the picture of the Live page.</value>
    public int VisitorsPerBooth { get; init; } = 52;

    public int Visitors => VisitorsPerBooth * Booths.Count;

    public static SimulationOptions Demo(DateOnly day, int booths = 8, int readers = 12, int seed = 1) => new()
    {
        Booths = [.. DemoPavilion.Booths.Take(booths)],
        Readers = WithQuirks(DemoPavilion.Readers(booths, readers)),
        Seed = seed,
        Day = day,
    };

    /// <summary>The second reader loses its network for an hour, the third has a wrong clock, the fourth an empty battery.</summary>
    public static IReadOnlyList<ReaderPlan> WithQuirks(IReadOnlyList<ReaderPlan> readers) =>
    [
        .. readers.Select((reader, i) => reader with
        {
            Quirk = i switch
            {
                1 => ReaderQuirk.OfflineForAnHour,
                2 => ReaderQuirk.WrongClock,
                3 => ReaderQuirk.BatterySwap,
                _ => ReaderQuirk.None,
            },
        }),
    ];
}
