using System.Globalization;
using System.Runtime.InteropServices;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Projections;

/// <summary>Collects the differences of one transaction and adds them to the tally rows at its end. A row that falls to 0 goes.</summary>
internal sealed class Tallies(WriteConnection writer)
{
    public const string Visitors = "visitors";
    public const string Visits = "visits";
    public const string Meetings = "meetings";

    /// <summary>Followed by the hour, 00 to 23, of the fair's place; of no station.</summary>
    public const string VisitsAt = "visits-at-";

    /// <summary>Followed by the country, or by <see cref="PublishedNumbers.UnknownCountry"/>; of no station.</summary>
    public const string VisitorsFrom = "visitors-from-";

    private static readonly string[] VisitsAtHour = [.. Enumerable.Range(0, 24).Select(hour => string.Create(CultureInfo.InvariantCulture, $"{VisitsAt}{hour:00}"))];

    private readonly Dictionary<(string Day, string Station, string Measure), long> _differences = [];

    /// <summary>On the day, and for the whole fair.</summary>
    public void AddDay(string day, string station, string measure, int difference)
    {
        Add(day, station, measure, difference);
        Add("", station, measure, difference);
    }

    public void Add(string day, string station, string measure, int difference)
    {
        if (difference != 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_differences, (day, station, measure), out _) += difference;
        }
    }

    /// <summary>A visit that began in that hour of the day.</summary>
    public void AddHour(string day, int hour, int difference) => AddDay(day, "", VisitsAtHour[hour], difference);

    /// <summary>A visitor of the pavilion.</summary>
    /// <param name="day">The fair day; empty = the whole fair.</param>
    /// <param name="country">As a badge says it; null = unknown.</param>
    public void AddVisitor(string day, string? country, int difference)
    {
        if (difference != 0)
        {
            Add(day, "", Visitors, difference);
            Add(day, "", VisitorsFrom + Country(country), difference);
        }
    }

    /// <summary>A country that is no code may be anything that stood on a badge, a name included.</summary>
    public static string Country(string? country) => IsCountry(country) ? country! : PublishedNumbers.UnknownCountry;

    public static bool IsCountry(string? country) => country is { Length: 2 } && country.All(char.IsAsciiLetterUpper);

    public void Clear() => _differences.Clear();

    public void Write()
    {
        foreach (var ((day, station, measure), difference) in _differences)
        {
            if (difference != 0)
            {
                writer.Get(
                    """
                    INSERT INTO tally (day, station_id, measure, value) VALUES (?, ?, ?, ?)
                    ON CONFLICT (day, station_id, measure) DO UPDATE SET value = value + excluded.value
                    """).Bind(day).Bind(station).Bind(measure).Bind(difference).Run();
            }
        }

        if (_differences.Values.Any(d => d < 0))
        {
            writer.Get("DELETE FROM tally WHERE value = 0").Run();
        }

        _differences.Clear();
    }
}
