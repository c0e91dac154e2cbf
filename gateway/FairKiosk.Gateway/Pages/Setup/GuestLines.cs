using System.Globalization;
using FairKiosk.Gateway.Pages.Start;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>A guest as lines of a form, and back.</summary>
internal static class GuestLines
{
    private const int MostPeople = 1000;

    public static Dictionary<string, string> Of(Guest? guest) => new(StringComparer.Ordinal)
    {
        ["name"] = guest?.Name ?? "",
        ["country"] = guest?.Country ?? "",
        ["role"] = (guest?.Role ?? default).ToString(),
        ["languages"] = string.Join('\n', guest?.Languages ?? []),
        ["people"] = guest?.People?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["came"] = CameOf(guest?.Came),
        ["badges"] = string.Join('\n', guest?.Badges ?? []),
        ["rivals"] = string.Join('\n', guest?.Rivals ?? []),
    };

    /// <param name="known">Null: a new one.</param>
    public static Guest Guest(FormLines lines, Guest? known, FairSetup setup, Words words)
    {
        var name = lines.Text("name", isRequired: true, FormLines.LongestName);
        // A form that is sent twice makes one guest.
        if (known is null && setup.Guests.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            lines.Complain("name", words["Guest.Known", name]);
        }

        bool IsTaken(string id) => setup.Guests.Any(other => other.Id == id) || setup.Exhibitors.Any(firm => firm.Id == id);
        var came = lines["came"];
        return (known ?? new Guest(ShortName.Free(name, "guest-1", IsTaken), "", "")) with
        {
            Name = name,
            Country = lines.Country("country"),
            Role = lines.Choice<GuestRole>("role"),
            Languages = Languages(lines, words),
            People = People(lines, words),
            Came = came == "yes" ? true : came == "no" ? false : null,
            Badges = [.. lines.Texts("badges").Order(StringComparer.Ordinal)],
            Rivals = Rivals(lines, setup, words),
        };
    }

    public static string CameOf(bool? came) => came switch { true => "yes", false => "no", null => "" };

    public static ValueList<string> Languages(FormLines lines, Words words)
    {
        var languages = lines.Texts("languages");
        if (languages.FirstOrDefault(language => !Words.IsLanguage(language)) is { } wrong)
        {
            lines.Complain("languages", words["Guest.BadLanguage", wrong]);
        }

        return languages;
    }

    /// <summary>Whom somebody is never paired with, by short name.</summary>
    public static ValueList<string> Rivals(FormLines lines, FairSetup setup, Words words)
    {
        var rivals = lines.Texts("rivals");
        if (rivals.FirstOrDefault(rival => setup.Guests.All(guest => guest.Id != rival) && setup.Exhibitors.All(firm => firm.Id != rival)) is { } wrong)
        {
            lines.Complain("rivals", words["Guest.BadRival", wrong]);
        }

        return rivals;
    }

    private static int? People(FormLines lines, Words words)
    {
        var text = lines["people"].Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people <= MostPeople)
        {
            return people;
        }

        lines.Complain("people", words["Setup.NumberTooHigh", MostPeople]);
        return null;
    }
}
