using System.Globalization;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>The pavilion and its organisers as lines of a form, and back.</summary>
internal static class PavilionLines
{
    /// <summary>Who organises it.</summary>
    public const string Organisers = "by";

    /// <summary>Whether everybody may read who stands there. What is neither of the two publishes nothing.</summary>
    public const string List = "list";

    public const string PublicList = "public";

    public const string NoList = "none";

    // One data folder is one pavilion.
    private const string OnlyId = "pavilion";

    public static Dictionary<string, string> Of(Pavilion? pavilion)
    {
        Dictionary<string, string> lines = new(StringComparer.Ordinal)
        {
            ["name"] = pavilion?.Name ?? "",
            ["hall"] = pavilion?.Hall ?? "",
            ["kind"] = (pavilion?.Kind ?? default).ToString(),
            ["banner"] = pavilion?.Banner ?? "",
            ["funding"] = pavilion?.Funding ?? "",
            [List] = pavilion is { IsListPublic: true } ? PublicList : NoList,
            ["fiscal"] = (pavilion?.FiscalYearBegins ?? 1).ToString(CultureInfo.InvariantCulture),
        };
        NameLines.Write(lines, pavilion?.Names ?? LocalNames.None);
        TargetLines.Write(lines, pavilion?.Targets ?? Targets.None);
        foreach (var (place, by) in (pavilion?.Organisers ?? []).Index())
        {
            var row = FormLines.Row(Organisers, place);
            (lines[row + "name"], lines[row + "role"], lines[row + "country"], lines[row + "zone"]) = (by.Name, by.Role.ToString(), by.Country, by.TimeZone);
        }

        return lines;
    }

    public static Pavilion Pavilion(FormLines lines, Pavilion? known, Words words)
    {
        var month = int.TryParse(lines["fiscal"], NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said is >= 1 and <= 12 ? said : 0;
        if (month == 0)
        {
            lines.Complain("fiscal", words["Setup.BadChoice"]);
        }

        ValueList<Organiser> organisers =
        [
            .. lines.Filled(Organisers, "name", "country", "zone").Select(row => new Organiser(lines.Text(row + "name", isRequired: true), lines.Choice<OrganiserRole>(row + "role"))
            {
                Country = lines.Country(row + "country"),
                TimeZone = lines.Zone(row + "zone"),
            }),
        ];
        return (known ?? new Pavilion(OnlyId, "", "")) with
        {
            Name = lines.Text("name", isRequired: true, FormLines.LongestName),
            Hall = lines.Text("hall", longest: FormLines.LongestName),
            Names = NameLines.Read(lines),
            Kind = lines.Choice<PavilionKind>("kind"),
            Banner = lines.Text("banner"),
            Funding = lines.Text("funding"),
            IsListPublic = lines[List] == PublicList,
            FiscalYearBegins = month,
            Organisers = organisers,
            Targets = TargetLines.Read(lines, words),
        };
    }
}
