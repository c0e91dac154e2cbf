using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>The places where badges are read.</summary>
internal sealed class PlacesModel(FairDatabase database, TimeProvider time, Words words) : PageModel
{
    private ILookup<string, string>? _readers;

    /// <summary>A new one was just saved.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Did { get; set; }

    public IReadOnlyList<Station> Places => field ??=
        [.. Setup.Stations.Values.OrderBy(place => place.Kind).ThenBy(place => place.Name, StringComparer.CurrentCulture)];

    private FairSetup Setup => field ??= database.Setup.Read();

    public string OwnersOf(Station place)
    {
        var names = place.OwnersAt(time.GetUtcNow()).Select(Setup.FirmName);
        return string.Join(words["ListSeparator"], names.Order(StringComparer.CurrentCulture));
    }

    /// <summary>The names of the readers that stand there now.</summary>
    public string ReadersOf(Station place)
    {
        var now = time.GetUtcNow();
        _readers ??= Setup.Readers.ToLookup(reader => Setup.BindingOf(reader.Id, now)?.StationId ?? "", reader => reader.Name, StringComparer.Ordinal);
        return string.Join(words["ListSeparator"], _readers[place.Id].Order(StringComparer.CurrentCulture));
    }
}
