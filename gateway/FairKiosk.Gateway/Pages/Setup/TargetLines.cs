using System.Globalization;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>Targets, and figures by the hour, as lines of a form, and back: _Targets.cshtml.</summary>
internal static class TargetLines
{
    public const string Visitors = "target-visitors";
    public const string Visits = "target-visits";
    public const string Meetings = "target-meetings";
    public const string Leads = "target-leads";

    public static void Write(Dictionary<string, string> lines, Targets targets)
    {
        foreach (var (name, figure) in new[] { (Visitors, targets.Visitors), (Visits, targets.Visits), (Meetings, targets.Meetings), (Leads, targets.Leads) })
        {
            lines[name] = figure?.ToString(CultureInfo.InvariantCulture) ?? "";
        }
    }

    public static Targets Read(FormLines lines, Words words) => new()
    {
        Visitors = Figure(lines, Visitors, words),
        Visits = Figure(lines, Visits, words),
        Meetings = Figure(lines, Meetings, words),
        Leads = Figure(lines, Leads, words),
    };

    /// <summary>A line for each day, a figure for each open hour.</summary>
    public static string Text(ValueList<HourFigures> days) => string.Join('\n', days);

    public static ValueList<HourFigures> Figures(FormLines lines, string name, Words words)
    {
        List<HourFigures> days = [];
        foreach (var line in lines[name].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (HourFigures.TryParse(line, out var day))
            {
                days.Add(day!);
            }
            else
            {
                lines.Complain(name, words["Setup.BadFigures", line]);
            }
        }

        return [.. days];
    }

    private static int? Figure(FormLines lines, string name, Words words)
    {
        var digits = string.Concat(lines[name].Where(letter => !char.IsWhiteSpace(letter) && letter is not (',' or '.' or '’')));
        if (digits.Length == 0)
        {
            return null;
        }

        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) && figure <= Targets.Most)
        {
            return figure;
        }

        lines.Complain(name, words["Setup.NumberTooHigh", Words.Number(Targets.Most)]);
        return null;
    }
}
