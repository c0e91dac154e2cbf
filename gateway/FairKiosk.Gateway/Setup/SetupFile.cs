using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Setup;

/// <summary>Reads a set-up file (docs/set-up.md) against the set-up that is there.</summary>
internal static class SetupFile
{
    /// <param name="known">What the file does not say stays as it is here.</param>
    /// <param name="now">From when on somebody owns or stands where the file says no time.</param>
    public static SetupReading Read(ReadOnlySpan<byte> file, FairSetup known, DateTimeOffset now)
    {
        Complaints complaints = new();
        var wish = YamlSource.Read(file, complaints) is { } root ? Read(new SetupMap(root, "A set-up", complaints), known, now) : null;
        return new SetupReading(complaints.Any ? null : wish, complaints.All);
    }

    private static SetupWish Read(SetupMap root, FairSetup known, DateTimeOffset now)
    {
        var series = root.Map("series", "a series") is { } seriesMap ? FairSection.Series(seriesMap, known.Series) : null;
        var fair = root.Map("fair", "a fair") is { } fairMap ? FairSection.Fair(fairMap, known.Fair) : null;
        var pavilion = root.Map("pavilion", "a pavilion") is { } pavilionMap ? FairSection.Pavilion(pavilionMap, known.Pavilion) : null;
        var (firmMaps, guestMaps) = (root.Maps("exhibitors", "An exhibitor") ?? [], root.Maps("guests", "A guest") ?? []);
        var firmIds = Ids(known.Exhibitors.Select(firm => firm.Id).Concat(Named(firmMaps)));
        var parties = Ids(firmIds.Concat(known.Guests.Select(guest => guest.Id)).Concat(Named(guestMaps)));
        var firms = FirmSection.Read(firmMaps, known.Exhibitors, (pavilion ?? known.Pavilion)?.Form ?? QualificationForm.Usual, parties);
        var guests = GuestSection.Read(guestMaps, known.Guests, parties, firmIds);
        var staff = StaffSection.Read(root.Maps("staff", "A member of the staff") ?? [], known.Staff);
        SetupMoment moments = new(Zone(fair ?? known.Fair));
        var stations = new StationSection(moments, now, known.Stations, Ids(known.Exhibitors.Concat(firms).Select(firm => firm.Id)))
            .Read(root.Maps("stations", "A station") ?? []);
        ReaderSection readers = new(moments, now, known, Ids(known.Stations.Keys.Concat(stations.Select(station => station.Id))));
        var named = readers.Read(root.Maps("readers", "A reader") ?? []);
        var texts = PermissionSection.Read(root.Maps("permissions", "A permission") ?? [], known.PermissionTexts);
        root.Done();
        return new SetupWish(known.Version, series, fair, pavilion, firms, stations, named, readers.Places)
        {
            Guests = guests,
            Staff = staff,
            PermissionTexts = texts,
        };
    }

    // A fair whose zone is unknown is complained about already.
    private static TimeZoneInfo? Zone(FairEdition? fair) => fair is not null && FairEdition.IsKnownZone(fair.TimeZone) ? fair.Zone : null;

    private static IEnumerable<string> Named(IReadOnlyList<SetupMap> maps) => maps.Select(map => map.Peek("id") ?? "");

    private static SortedSet<string> Ids(IEnumerable<string> ids) => new(ids.Where(id => id.Length > 0), StringComparer.Ordinal);
}
