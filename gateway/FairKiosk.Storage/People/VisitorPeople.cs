using System.Text.Json;
using Dapper;
using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.People;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage;

/// <summary>
/// Which badges are one person, as the organiser says it. Distinct visitors follow from that, for all that was scanned before and after it; visits,
/// meetings and leads stay with their badges. Everything said can be taken back, and everything is as it was.
/// </summary>
public sealed class VisitorPeople
{
    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly SetupStore _setup;

    internal VisitorPeople(WriteConnection writer, ReadConnections reads, SetupStore setup)
    {
        _writer = writer;
        _reads = reads;
        _setup = setup;
    }

    /// <summary>Visitors who may be one person and of whom nobody has said anything yet.</summary>
    public IReadOnlyList<PersonQuestion> Questions() => _reads.Read(connection =>
    {
        var found = PersonSuggestions.Find(Cards(connection), Persons.Of(Pairs(connection, "badge_merge")), Pairs(connection, "badge_apart"));
        var badges = Badges(connection, found.Select(question => question.Badges));
        return found.Select(question =>
        {
            var (one, other) = Shown(badges, question.Badges);
            return new PersonQuestion(one, other, question.Match);
        }).ToList();
    });

    /// <summary>The merges in force, the last one first.</summary>
    public IReadOnlyList<PersonAnswer> Merged() => Answers("badge_merge");

    /// <summary>Those of whom it was said that they are two persons, the last ones first.</summary>
    public IReadOnlyList<PersonAnswer> Apart() => Answers("badge_apart");

    /// <summary>Says that two badges are one person, and with them all that they were merged with.</summary>
    public MergeOutcome Merge(string one, string other, string who) => _writer.Transact(() =>
    {
        if (one == other || PeopleFold.Persons(_writer) is var persons && persons.PersonOf(one) == persons.PersonOf(other))
        {
            return MergeOutcome.AlreadyOne;
        }

        if (!IsKnown(one) || !IsKnown(other))
        {
            return MergeOutcome.Unknown;
        }

        if (IsStaff(one) || IsStaff(other))
        {
            return MergeOutcome.Staff;
        }

        Record(DecisionKinds.BadgeMerge, BadgePair.Of(one, other), who);
        return MergeOutcome.Merged;
    });

    /// <summary>Takes a merge back. False: those two are not merged with each other.</summary>
    public bool Unmerge(string one, string other, string who) => RecordWhere("badge_merge", DecisionKinds.BadgeMergeWithdrawal, one, other, who);

    /// <summary>Says that two badges are two persons: nobody is asked about them again. False: they were merged, or that was said already.</summary>
    public bool KeepApart(string one, string other, string who) => _writer.Transact(() =>
    {
        var pair = BadgePair.Of(one, other);
        var persons = PeopleFold.Persons(_writer);
        if (persons.PersonOf(one) == persons.PersonOf(other) || Says("badge_apart", pair) || !IsKnown(one) || !IsKnown(other))
        {
            return false;
        }

        Record(DecisionKinds.BadgesApart, pair, who);
        return true;
    });

    /// <summary>Takes that back: they are asked about again. False: it was not said.</summary>
    public bool AskAgain(string one, string other, string who) => RecordWhere("badge_apart", DecisionKinds.BadgesApartWithdrawal, one, other, who);

    private bool RecordWhere(string table, string kind, string one, string other, string who) => _writer.Transact(() =>
    {
        var pair = BadgePair.Of(one, other);
        var says = Says(table, pair);
        if (says)
        {
            Record(kind, pair, who);
        }

        return says;
    });

    private void Record(string kind, BadgePair pair, string who) => _setup.Record(who, kind, new DecisionBodies.BadgePair(pair.One, pair.Other));

    private bool Says(string table, BadgePair pair) => Is(_writer.Get($"SELECT 1 FROM {table} WHERE one = ? AND other = ?").Bind(pair.One).Bind(pair.Other));

    private bool IsKnown(string badge) => Is(_writer.Get(
        "SELECT 1 FROM badge WHERE badge = ? UNION ALL SELECT 1 FROM visitor_row r JOIN visitor_list l ON l.id = r.list_id WHERE r.badge = ? UNION ALL SELECT 1 FROM guest_badge WHERE badge = ? LIMIT 1")
        .Bind(badge).Bind(badge).Bind(badge));

    private bool IsStaff(string badge) => Is(_writer.Get("SELECT 1 FROM badge WHERE badge = ? AND staff = 1").Bind(badge));

    private static bool Is(Statement query)
    {
        var found = query.Step();
        query.Reset();
        return found;
    }

    private List<PersonAnswer> Answers(string table) => _reads.Read(connection =>
    {
        var rows = connection.Query<(string One, string Other, long At, string Who)>($"SELECT one, other, at, who FROM {table} ORDER BY at DESC, one, other").AsList();
        var badges = Badges(connection, rows.Select(row => BadgePair.Of(row.One, row.Other)));
        return rows.ConvertAll(row =>
        {
            var (one, other) = Shown(badges, BadgePair.Of(row.One, row.Other));
            return new PersonAnswer(one, other, Times.FromMillis(row.At), row.Who);
        });
    });

    private static IEnumerable<BadgePair> Pairs(SqliteConnection connection, string table) =>
        connection.Query<(string One, string Other)>($"SELECT one, other FROM {table}").Select(pair => BadgePair.Of(pair.One, pair.Other));

    // Of everybody who counts as a visitor: what was read from the badge, and what the list says. They are compared here and go no further.
    private static IEnumerable<PersonCard> Cards(SqliteConnection connection) =>
        connection.Query<Row>(
            """
            SELECT badge AS Badge, name AS Name, family_name AS Family, given_name AS Given, company AS Company, email AS Email,
                   family_reading AS FamilyReading, given_reading AS GivenReading
            FROM badge WHERE known = 1 AND days <> ''
            UNION ALL
            SELECT r.badge, r.name, r.family_name, r.given_name, r.company, r.email, r.family_reading, r.given_reading
            FROM visitor_list l JOIN visitor_row r ON r.list_id = l.id JOIN badge b ON b.badge = r.badge AND b.days <> ''
            """,
            buffered: false).Select(row => row.Card());

    private static Dictionary<string, PersonBadge> Badges(SqliteConnection connection, IEnumerable<BadgePair> pairs)
    {
        var badges = JsonSerializer.Serialize(
            (IReadOnlyList<string>)[.. pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct(StringComparer.Ordinal)], DecisionJson.Default.IReadOnlyListString);
        return connection.Query<(string Badge, string? Listed, long Booths)>(
            """
            SELECT asked.value,
              (SELECT json_array(r.name, r.company) FROM visitor_row r JOIN visitor_list l ON l.id = r.list_id WHERE r.badge = asked.value
               ORDER BY l.decision_id DESC, r.row LIMIT 1),
              (SELECT count(DISTINCT v.station_id) FROM visit v WHERE v.badge = asked.value)
            FROM json_each(@badges) asked
            """,
            new { badges }).ToDictionary(
                row => row.Badge,
                row =>
                {
                    var listed = row.Listed is null ? null : JsonSerializer.Deserialize(row.Listed, DecisionJson.Default.IReadOnlyListString);
                    return new PersonBadge(row.Badge, Said(listed?[0]), Said(listed?[1]), (int)row.Booths);
                },
                StringComparer.Ordinal);
    }

    // A name beside a badge without one would tell who that is, which only the booth knows that read it.
    private static (PersonBadge One, PersonBadge Other) Shown(Dictionary<string, PersonBadge> badges, BadgePair pair)
    {
        var (one, other) = (badges[pair.One], badges[pair.Other]);
        return one.Name is not null && other.Name is not null
            ? (one, other)
            : (one with { Name = null, Company = null }, other with { Name = null, Company = null });
    }

    private static string? Said(string? text) => string.IsNullOrEmpty(text) ? null : text;

    // Properties, not a constructor: a column that is NULL in the first row has no type that a constructor could be found by.
    private sealed record Row
    {
        public string Badge { get; init; } = "";

        public string? Name { get; init; }

        public string? Family { get; init; }

        public string? Given { get; init; }

        public string? Company { get; init; }

        public string? Email { get; init; }

        public string? FamilyReading { get; init; }

        public string? GivenReading { get; init; }

        public PersonCard Card() => new(
            Badge,
            new BadgeContact(Name ?? "", Family ?? "", Given ?? "", Company ?? "", "", Email ?? "", "", "", FamilyReading ?? "", GivenReading ?? "", UnreadParts: ""));
    }
}
