using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Storage;

/// <summary>Everything the organiser has set up, as of one moment.</summary>
public sealed record FairSetup(
    FairEdition? Fair,
    Pavilion? Pavilion,
    IReadOnlyList<Exhibitor> Exhibitors,
    IReadOnlyDictionary<string, Station> Stations,
    IReadOnlyList<ReaderEntry> Readers,
    IReadOnlyDictionary<string, IReadOnlyList<Binding>> Bindings,
    long Version)
{
    /// <summary>The binding that holds for the reader at that moment.</summary>
    public Binding? BindingOf(string readerId, DateTimeOffset atUtc) =>
        Bindings.TryGetValue(readerId, out var all)
            ? all.LastOrDefault(b => b.FromUtc <= atUtc && (b.ToUtc is null || b.ToUtc > atUtc))
            : null;
}
