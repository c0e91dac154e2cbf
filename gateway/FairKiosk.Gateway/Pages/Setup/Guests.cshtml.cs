using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>Who is invited to meetings.</summary>
internal sealed class GuestsModel(FairDatabase database) : PageModel
{
    /// <summary>A new one was just saved.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Did { get; set; }

    public IReadOnlyList<Guest> Guests => field ??= [.. database.Setup.Read().Guests.OrderBy(guest => guest.Name, StringComparer.CurrentCulture)];
}
