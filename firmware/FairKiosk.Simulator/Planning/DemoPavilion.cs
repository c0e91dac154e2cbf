namespace FairKiosk.Simulator.Planning;

/// <summary>The demonstration pavilion: who stands where, and how much people like it. The gateway's demo is furnished with the same names.</summary>
internal static class DemoPavilion
{
    // Popularity follows the picture of the Live page: visits of a busy November day.
    public static IReadOnlyList<BoothPlan> Booths { get; } =
    [
        new("arakawa", "Arakawa Precision", ["arakawa"], 141),
        new("kawagoe", "Kawagoe Micro Coil", ["kawagoe"], 122),
        new("omiya", "Omiya Surface Tech", ["omiya"], 103),
        new("tokorozawa", "Tokorozawa Polymers", ["tokorozawa"], 89),
        new("or-rack", "Operating-room rack", ["arakawa", "kawagoe", "fukaya"], 81),
        new("kumagaya", "Kumagaya Springs", ["kumagaya"], 60),
        new("chichibu", "Chichibu Optics", ["chichibu"], 32),
        new("hanno", "Hanno Bioplastics", ["hanno"], 27),
    ];

    /// <summary>The booth of that station; a station that the demonstration does not know belongs to an exhibitor of the same id.</summary>
    public static BoothPlan BoothOf(string stationId, string name) =>
        Booths.FirstOrDefault(booth => booth.StationId == stationId) ?? new BoothPlan(stationId, name, [stationId], 60);

    /// <summary>One counter for each booth, and pocket readers that share the first booths.</summary>
    public static IReadOnlyList<ReaderPlan> Readers(int booths, int readers) =>
    [
        .. Enumerable.Range(0, readers).Select(i => new ReaderPlan(
            i < booths ? $"counter-{i + 1}" : $"pocket-{i - booths + 1}",
            Booths[i % booths].StationId)),
    ];
}
