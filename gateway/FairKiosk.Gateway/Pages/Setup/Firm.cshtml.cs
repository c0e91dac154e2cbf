using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>One firm of the pavilion, or a new one with its booth. A firm is never removed, for its leads are its own: it leaves.</summary>
internal sealed class FirmModel(FairDatabase database, ConfigPublisher configs, LiveSignal signal, Words words) : OnePage(database, configs, signal, words)
{
    public override string? KnownName => Firm?.Name;

    public override string List => "/setup/firms";

    /// <summary>Where it ever owned what is scanned.</summary>
    public IReadOnlyList<Station> Stations =>
        [.. Setup.Stations.Values.Where(station => station.Owners.Any(owner => owner.ExhibitorId == Id)).OrderBy(station => station.Name, StringComparer.CurrentCulture)];

    private Exhibitor? Firm => field ??= Setup.Exhibitors.FirstOrDefault(firm => firm.Id == Id);

    protected override IReadOnlyDictionary<string, string> Saved() => FirmLines.Of(Firm);

    protected override SetupWish Wish()
    {
        var firm = FirmLines.Firm(Lines, Firm, Setup, Words);
        var wish = SetupWish.Nothing(Setup.Version) with { Exhibitors = [firm] };
        return IsNew && Lines[FirmLines.Booth] == FirmLines.WithBooth
            ? wish with { Stations = [new Station(firm.Id, firm.Name, StationKind.Booth, [new Ownership(firm.Id, DateTimeOffset.UnixEpoch, ToUtc: null)])] }
            : wish;
    }
}
