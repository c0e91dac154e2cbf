using System.Globalization;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Live;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Start;

/// <summary>Leads an organiser from the first account to the first scan. What is done already stays as it is here.</summary>
internal sealed class StepsModel(FairDatabase database, LiveBoards boards, LiveSignal signal, Words words) : PageModel
{
    public const int LongestName = 60;

    private const string Address = "/start/steps";
    private const string PavilionId = "pavilion";

    private static readonly TimeOnly UsuallyOpens = new(9, 0);
    private static readonly TimeOnly UsuallyCloses = new(18, 0);

    /// <summary>The zones that people know, such as Europe/Berlin.</summary>
    public static IReadOnlyList<string> Zones { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/') && !id.StartsWith("Etc/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>What is wrong, by the name of the field.</summary>
    public Dictionary<string, string> Problems { get; } = new(StringComparer.Ordinal);

    public FairSetup Setup => field ??= database.Setup.Read();

    public BoardView View => field ??= boards.Read(wholeFair: true);

    public StepState Fair => Setup.Fair is null ? StepState.Now : StepState.Done;

    public StepState Booth => Next(Fair, Setup.Stations.Count > 0);

    public StepState Reader => Next(Booth, Setup.Readers.Count > 0);

    public StepState Scan => Next(Reader, View.Board.HasScans);

    /// <summary>What was sent for that field.</summary>
    public string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : null;

    public IActionResult OnPostFair()
    {
        if (Setup.Fair is not null)
        {
            return Redirect(Address);
        }

        var (name, city, zone, pavilion) = (Text("name"), Text("city"), Text("zone"), Text("pavilion", isRequired: false));
        var (first, last) = (Day("first"), Day("last"));
        if (Problems.Count > 0)
        {
            return Page();
        }

        try
        {
            var fair = new FairEdition(ShortName.Of(name, "fair"), name, city, zone, first, last, UsuallyOpens, UsuallyCloses);
            database.Setup.SetFair(fair, User.Identity!.Name!);
        }
        catch (SetupRejectedException rejected)
        {
            Problems[FairEdition.IsKnownZone(zone) ? "last" : "zone"] = rejected.Message;
            return Page();
        }

        if (pavilion.Length > 0)
        {
            database.Setup.SetPavilion((Setup.Pavilion ?? new Pavilion(PavilionId, "", "")) with { Name = pavilion }, User.Identity!.Name!);
        }

        signal.Raise();
        return Redirect(Address);
    }

    public IActionResult OnPostBooth()
    {
        if (Booth != StepState.Now)
        {
            return Redirect(Address);
        }

        var (name, country) = (Text("booth"), Text("country", isRequired: false));
        var code = CountryNames.CodeOf(country);
        if (country.Length > 0 && code.Length == 0)
        {
            Problems["country"] = words["Start.BadCountry", country];
        }

        if (Problems.Count > 0)
        {
            return Page();
        }

        var id = ShortName.Of(name, "booth-1");
        var known = Setup.Exhibitors.FirstOrDefault(exhibitor => exhibitor.Id == id) ?? new Exhibitor(id, "", "");
        database.Setup.AddExhibitor(known with { Name = name, Country = code.Length > 0 ? code : known.Country }, User.Identity!.Name!);
        database.Setup.AddStation(new Station(id, name, StationKind.Booth, [new Ownership(id, DateTimeOffset.UnixEpoch, ToUtc: null)]), User.Identity!.Name!);
        signal.Raise();
        return Redirect(Address);
    }

    private static StepState Next(StepState before, bool isDone) => isDone ? StepState.Done : before == StepState.Done ? StepState.Now : StepState.Later;

    // One line without what cannot be seen: it ends up in lists, on sheets and on displays.
    private string Text(string field, bool isRequired = true)
    {
        var text = string.Concat((Typed(field) ?? "").Where(letter => !char.IsControl(letter))).Trim();
        if (text.Length > LongestName || (isRequired && text.Length == 0))
        {
            Problems[field] = words["Start.BadText", LongestName];
        }

        return text;
    }

    private DateOnly Day(string field)
    {
        if (!DateOnly.TryParseExact(Typed(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Problems[field] = words["Start.BadDay"];
        }

        return day;
    }
}
