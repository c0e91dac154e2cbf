using FairKiosk.Pavilions.People;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Setup;

/// <summary>Writes which badges are said to be one person, or two.</summary>
internal sealed class PeopleFold(WriteConnection writer)
{
    public void Apply(Decision decision, DecisionBodies.BadgePair said)
    {
        var pair = BadgePair.Of(said.One, said.Other);
        switch (decision.Kind)
        {
            case DecisionKinds.BadgeMerge:
                writer.Get("INSERT OR REPLACE INTO badge_merge (one, other, decision_id, at, who) VALUES (?, ?, ?, ?, ?)")
                    .Bind(pair.One).Bind(pair.Other).Bind(decision.Id).Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Bind(decision.Who).Run();
                Regroup(pair);
                break;
            case DecisionKinds.BadgeMergeWithdrawal:
                writer.Get("DELETE FROM badge_merge WHERE one = ? AND other = ?").Bind(pair.One).Bind(pair.Other).Run();
                Regroup(pair);
                break;
            case DecisionKinds.BadgesApart:
                writer.Get("INSERT OR REPLACE INTO badge_apart (one, other, at, who) VALUES (?, ?, ?, ?)")
                    .Bind(pair.One).Bind(pair.Other).Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Bind(decision.Who).Run();
                break;
            case DecisionKinds.BadgesApartWithdrawal:
                writer.Get("DELETE FROM badge_apart WHERE one = ? AND other = ?").Bind(pair.One).Bind(pair.Other).Run();
                break;
        }
    }

    /// <summary>The merges in force.</summary>
    public static Persons Persons(WriteConnection writer)
    {
        var query = writer.Get("SELECT one, other FROM badge_merge");
        var merges = new List<BadgePair>();
        while (query.Step())
        {
            merges.Add(BadgePair.Of(query.Text(0), query.Text(1)));
        }

        return Pavilions.People.Persons.Of(merges);
    }

    // Who was together with either of the two before, and who is now.
    private void Regroup(BadgePair pair)
    {
        var persons = Persons(writer);
        var concerned = new SortedSet<string>(StringComparer.Ordinal) { pair.One, pair.Other };
        var query = writer.Get("SELECT o.badge FROM person p JOIN person o ON o.person = p.person WHERE p.badge IN (?, ?)").Bind(pair.One).Bind(pair.Other);
        while (query.Step())
        {
            concerned.Add(query.Text(0));
        }

        foreach (var badge in concerned.Concat(persons.MergedWith(pair.One) ?? []).Concat(persons.MergedWith(pair.Other) ?? []).ToHashSet(StringComparer.Ordinal))
        {
            _ = persons.MergedWith(badge) is null
                ? writer.Get("DELETE FROM person WHERE badge = ?").Bind(badge).Run()
                : writer.Get("INSERT OR REPLACE INTO person (badge, person) VALUES (?, ?)").Bind(badge).Bind(persons.PersonOf(badge)).Run();
        }
    }
}
