using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>One who is invited to meetings, or a new one.</summary>
internal sealed class GuestModel(FairDatabase database, ConfigPublisher configs, LiveSignal signal, Words words) : SetupPage(database, configs, signal, words)
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public bool IsNew => Id == FirmModel.New;

    public Guest? Guest => field ??= Setup.Guests.FirstOrDefault(guest => guest.Id == Id);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Guest is null && !IsNew)
        {
            context.Result = NotFound();
        }
    }

    public IActionResult OnPost() => Save(_ => IsNew ? "/setup/guests?did=saved" : $"/setup/guests/{Id}?did=saved");

    protected override IReadOnlyDictionary<string, string> Saved() => GuestLines.Of(Guest);

    protected override SetupWish Wish() => SetupWish.Nothing(Setup.Version) with { Guests = [GuestLines.Guest(Lines, Guest, Setup, Words)] };
}
