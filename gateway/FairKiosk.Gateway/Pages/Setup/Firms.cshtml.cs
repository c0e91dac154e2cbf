using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>The firms of the pavilion.</summary>
internal sealed class FirmsModel(FairDatabase database, TimeProvider time, Words words) : PageModel
{
    private ILookup<string, string>? _places;

    /// <summary>A new one was just saved.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Did { get; set; }

    public IReadOnlyList<Exhibitor> Firms => field ??= [.. Setup.Exhibitors.OrderBy(firm => firm.Name, StringComparer.CurrentCulture)];

    private FairSetup Setup => field ??= database.Setup.Read();

    /// <summary>The names of the places that a firm owns now.</summary>
    public string PlacesOf(Exhibitor firm)
    {
        var now = time.GetUtcNow();
        _places ??= Setup.Stations.Values.SelectMany(station => station.OwnersAt(now).Select(owner => (owner, station.Name)))
            .ToLookup(owned => owned.owner, owned => owned.Name, StringComparer.Ordinal);
        return string.Join(words["ListSeparator"], _places[firm.Id].Order(StringComparer.CurrentCulture));
    }

    /// <summary>"from Tue 17 Nov", "until Wed 18 Nov"; empty for a firm that is there all the time.</summary>
    public string DaysOf(Exhibitor firm) => string.Join(words["ListSeparator"], new[]
    {
        firm.Joined is { } joined ? words["Setup.From", FairTime.DayName(joined)] : null,
        firm.Left is { } left ? words["Setup.Until", FairTime.DayName(left)] : null,
    }.Where(part => part is not null));
}
