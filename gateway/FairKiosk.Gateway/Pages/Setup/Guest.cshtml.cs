using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>One who is invited to meetings, or a new one.</summary>
internal sealed class GuestModel(FairDatabase database, ConfigPublisher configs, LiveSignal signal, Words words) : OnePage(database, configs, signal, words)
{
    public override string? KnownName => Guest?.Name;

    public override string List => "/setup/guests";

    private Guest? Guest => field ??= Setup.Guests.FirstOrDefault(guest => guest.Id == Id);

    protected override IReadOnlyDictionary<string, string> Saved() => GuestLines.Of(Guest);

    protected override SetupWish Wish() => SetupWish.Nothing(Setup.Version) with { Guests = [GuestLines.Guest(Lines, Guest, Setup, Words)] };
}
