using System.Globalization;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Publishing;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages;

/// <summary>The pavilion's numbers as everybody with a sign-in may know them: rounded, nothing that few stand behind, the same for a whole hour.</summary>
internal sealed class NumbersModel(FairDatabase database, Words words) : PageModel
{
    public PublishedNumbers Numbers { get; private set; } = null!;

    public Pavilion? Pavilion { get; private set; }

    public FairTime Time { get; private set; } = null!;

    public void OnGet()
    {
        var setup = database.Setup.Read();
        (Pavilion, Time) = (setup.Pavilion, new FairTime(setup.Fair));
        Numbers = database.Published.Read();
    }

    public string Say(PublishedNumber number) => number.Rounded is { } rounded ? Words.Number(rounded) : words["Numbers.Withheld"];

    /// <summary>Of which hour a table is that stayed as it was; null of one of this hour.</summary>
    public string? StillOf(PublishedTable table) => table.StillOfUtc is { } at ? words["Numbers.StillOf", Time.DayAndTime(at)] : null;

    /// <summary>The days of all tables by name: one that stayed may not have the last of them.</summary>
    public IEnumerable<string> Days() => new[] { Numbers.Visitors, Numbers.Visits, Numbers.Meetings }
        .SelectMany(table => table.Groups, (_, day) => day.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public static string DayName(string day) => FairTime.DayName(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    public string CountryName(PublishedNumber country) => country.Name switch
    {
        PublishedNumbers.OtherCountries => words["Numbers.OtherCountries"],
        PublishedNumbers.UnknownCountry => words["Numbers.UnknownCountry"],
        _ => Words.Country(country.Name) ?? country.Name,
    };
}
