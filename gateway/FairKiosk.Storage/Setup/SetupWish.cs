using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Storage;

/// <summary>How a set-up shall be. What is null or not listed stays as it is.</summary>
/// <param name="Version">The version of the set-up that it was wished from.</param>
/// <param name="Places">Bindings that are not there yet, those of one reader in the order of their beginnings.</param>
public sealed record SetupWish(
    long Version,
    FairSeries? Series,
    FairEdition? Fair,
    Pavilion? Pavilion,
    IReadOnlyList<Exhibitor> Exhibitors,
    IReadOnlyList<Station> Stations,
    IReadOnlyList<ReaderEntry> Readers,
    IReadOnlyList<PlaceWish> Places)
{
    /// <summary>What visitors shall be asked; one that is empty is not asked any more.</summary>
    public IReadOnlyList<PermissionText> PermissionTexts { get; init; } = [];

    /// <summary>Who is invited to meetings.</summary>
    public IReadOnlyList<Guest> Guests { get; init; } = [];

    /// <summary>Coordinators and interpreters.</summary>
    public IReadOnlyList<StaffMember> Staff { get; init; } = [];

    /// <summary>Nothing, from that version on.</summary>
    public static SetupWish Nothing(long version) => new(version, Series: null, Fair: null, Pavilion: null, [], [], [], []);

    /// <summary>Whether a station is wished as it is; in what order its owners are named says nothing.</summary>
    public static bool IsSame(Station one, Station other) =>
        (one.Id, one.Name, one.Kind) == (other.Id, other.Name, other.Kind) && InOrder(one).SequenceEqual(InOrder(other));

    private static IEnumerable<Ownership> InOrder(Station station) =>
        station.Owners.OrderBy(owner => owner.ExhibitorId, StringComparer.Ordinal).ThenBy(owner => owner.FromUtc);
}
