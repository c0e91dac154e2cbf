using System.Globalization;

namespace FairKiosk.Pavilions.Fairs;

/// <summary>What was counted on one day of an earlier edition, in each hour after the halls opened. An hour that nobody knows is unknown, which is not 0.</summary>
/// <param name="Hours">The first hour that the halls were open, the second one, and so on; null: unknown.</param>
public sealed record HourFigures(ValueList<int?> Hours)
{
    private const int MostHours = 24;

    /// <summary>Reads "12 30 unknown 41": a figure for each open hour.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="figures">What it says; null when it says nothing.</param>
    /// <returns>False: it is none.</returns>
    public static bool TryParse(string text, out HourFigures? figures)
    {
        ArgumentNullException.ThrowIfNull(text);
        figures = null;
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var hours = new List<int?>();
        foreach (var word in words)
        {
            if (word.Equals(QualifiedNumber.UnknownText, StringComparison.OrdinalIgnoreCase))
            {
                hours.Add(null);
            }
            else if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) && figure <= Targets.Most)
            {
                hours.Add(figure);
            }
            else
            {
                return false;
            }
        }

        if (hours.Count is 0 or > MostHours)
        {
            return false;
        }

        figures = new HourFigures([.. hours]);
        return true;
    }

    /// <summary>What was counted between two moments of that day. Of an hour that is only partly meant, its share of time.</summary>
    /// <param name="from">How long the halls had been open then.</param>
    /// <param name="to">The same at the end; what lies behind the last hour was not open, and nothing was counted.</param>
    /// <param name="open">How long the halls are open on the day to compare with. When it ends within the last hour that is known, that hour is taken to be as short.</param>
    /// <returns>Null when one of the hours meant is unknown.</returns>
    public double? Between(TimeSpan from, TimeSpan to, TimeSpan open)
    {
        double sum = 0;
        for (var hour = 0; hour < Hours.Count; hour++)
        {
            var length = hour == Hours.Count - 1 && open.TotalHours > hour ? Math.Min(1, open.TotalHours - hour) : 1;
            var share = (Math.Min(to.TotalHours, hour + length) - Math.Max(from.TotalHours, hour)) / length;
            if (share <= 0)
            {
                continue;
            }

            if (Hours[hour] is not { } figure)
            {
                return null;
            }

            sum += share * figure;
        }

        return sum;
    }

    /// <summary>As <see cref="TryParse"/> reads it.</summary>
    /// <returns>The figures with a blank between them.</returns>
    public override string ToString() =>
        string.Join(' ', Hours.Select(hour => hour?.ToString(CultureInfo.InvariantCulture) ?? QualifiedNumber.UnknownText));
}
