using FairKiosk.Pavilions.People;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage.Projections;

/// <summary>
/// What persons under several badges add to the distinct visitors, from their badges' rows as they stand: taken away before something about one of the
/// badges changes, and added after it. Badges that are not merged cost one look into a table that is nearly always empty.
/// </summary>
internal sealed class PersonTallies(WriteConnection writer, Tallies tallies)
{
    private Persons? _persons;

    public void Forget() => _persons = null;

    /// <summary>All badges of the person; null for a badge that was merged with none.</summary>
    public IReadOnlyList<string>? MergedWith(string badge) => (_persons ??= PeopleFold.Persons(writer)).MergedWith(badge);

    /// <summary>All badges of those two persons, or of the one that they are.</summary>
    public HashSet<string> BadgesOf(string one, string other) =>
        new([one, other, .. MergedWith(one) ?? [], .. MergedWith(other) ?? []], StringComparer.Ordinal);

    /// <summary>Those two persons, or the one that they are.</summary>
    public void CountBoth(string one, string other, int sign, SetupSnapshot setup)
    {
        Count(MergedWith(one) ?? [one], sign, setup);
        if (MergedWith(one)?.Contains(other, StringComparer.Ordinal) is not true)
        {
            Count(MergedWith(other) ?? [other], sign, setup);
        }
    }

    /// <summary>A person as a visitor of the pavilion and of each station, by day and over the whole fair.</summary>
    public void Count(IReadOnlyList<string> badges, int sign, SetupSnapshot setup)
    {
        CountDays(badges, sign);
        var seen = new HashSet<(string Day, string Station)>();
        foreach (var badge in badges)
        {
            var visits = writer.Get("SELECT station_id, start_at FROM visit WHERE badge = ?").Bind(badge);
            while (visits.Step())
            {
                seen.Add((setup.DayOf(visits.Int64(1)), visits.Shared(0)));
                seen.Add(("", visits.Shared(0)));
            }
        }

        foreach (var (day, station) in seen)
        {
            tallies.Add(day, station, Tallies.Visitors, sign);
        }
    }

    /// <summary>The person whose badge that is, merged or not, as a visitor of the pavilion alone.</summary>
    public void CountDays(string badge, int sign) => CountDays(MergedWith(badge) ?? [badge], sign);

    // From the country that the first of the badges says which is a visitor's and says one.
    private void CountDays(IReadOnlyList<string> badges, int sign)
    {
        var days = new HashSet<string>(StringComparer.Ordinal);
        string? country = null;
        foreach (var badge in badges)
        {
            var query = writer.Get("SELECT days, country FROM badge WHERE badge = ? AND days <> ''").Bind(badge);
            if (query.Step())
            {
                days.UnionWith(query.Shared(0).Split(','));
                country ??= Tallies.IsCountry(query.TextOrNull(1)) ? query.TextOrNull(1) : null;
            }

            query.Reset();
        }

        foreach (var day in days)
        {
            tallies.AddVisitor(day, country, sign);
        }

        tallies.AddVisitor("", country, days.Count > 0 ? sign : 0);
    }
}
