using Dapper;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage;

/// <summary>The firms that stand in the pavilion now, or on the nearest day of the fair, for those who may know of them. What they may not know is not read.</summary>
public sealed class ProfileQueries
{
    private const string ThatDay = "(e.joined IS NULL OR e.joined <= @day) AND (e.left_after IS NULL OR e.left_after >= @day)";

    private const string Listed =
        """
        e.name AS Name, e.names AS Names, e.theme AS Theme,
        (SELECT json_group_array(cluster) FROM (
           SELECT DISTINCT m.cluster FROM membership m
           WHERE m.exhibitor_id = e.id AND (m.from_day IS NULL OR m.from_day <= @day) AND (m.to_day IS NULL OR m.to_day >= @day) ORDER BY 1)) AS Clusters,
        (SELECT json_group_array(name) FROM (
           SELECT DISTINCT t.name FROM station_owner o JOIN station t ON t.id = o.station_id
           WHERE o.exhibitor_id = e.id AND o.from_at <= @at AND (o.to_at IS NULL OR @at < o.to_at) ORDER BY 1)) AS Places
        """;

    private static readonly string ForEverybody =
        $"""
        SELECT {Listed} FROM exhibitor e
        WHERE {ThatDay} AND e.role IN ('{nameof(ExhibitorRole.Exhibitor)}', '{nameof(ExhibitorRole.SupportBody)}') AND EXISTS (SELECT 1 FROM pavilion WHERE list_public = 1)
        ORDER BY e.id
        """;

    private const string ForOrganisers =
        $"SELECT {Listed}, e.country AS Country, e.region AS Region, e.size AS Size, e.role AS Role, e.wanted AS Wanted, e.languages AS Languages FROM exhibitor e WHERE {ThatDay} ORDER BY e.id";

    private readonly ReadConnections _reads;
    private readonly TimeProvider _time;

    internal ProfileQueries(ReadConnections reads, TimeProvider time)
    {
        _reads = reads;
        _time = time;
    }

    /// <summary>For the organisers of the pavilion.</summary>
    public IReadOnlyList<FirmProfile> Firms() => _reads.Read(connection =>
        connection.Query<Row>(ForOrganisers, Moment(connection)).Select(row => row.ToProfile()).ToList());

    /// <summary>For everybody; null: the organiser has not published who stands there.</summary>
    public IReadOnlyList<ListedFirm>? Published() => _reads.Read(connection =>
        connection.Query<int>("SELECT 1 FROM pavilion WHERE list_public = 1").Any()
            ? connection.Query<Row>(ForEverybody, Moment(connection)).Select(row => row.ToListed()).ToList()
            : null);

    private object Moment(SqliteConnection connection)
    {
        var now = _time.GetUtcNow();
        if (SetupReader.Fair(connection) is not { } fair)
        {
            return new { day = Days.Text(DateOnly.FromDateTime(now.UtcDateTime)), at = now.ToUnixTimeMilliseconds() };
        }

        var day = new[] { fair.First, new[] { fair.DayOf(now), fair.Last }.Min() }.Max();
        var at = day == fair.DayOf(now) ? now : OpeningHours.ToUtc(fair.Zone, day, fair.HoursOf(day).Opens);
        return new { day = Days.Text(day), at = at.ToUnixTimeMilliseconds() };
    }

    // What is not asked for stays empty.
    private sealed record Row
    {
        public string Name { get; init; } = "";

        public string? Names { get; init; }

        public string Theme { get; init; } = "";

        public string Clusters { get; init; } = "[]";

        public string Places { get; init; } = "[]";

        public string Country { get; init; } = "";

        public string Region { get; init; } = "";

        public string Size { get; init; } = SetupBodies.NoSize;

        public string Role { get; init; } = SetupBodies.UsualRole;

        public string? Wanted { get; init; }

        public string? Languages { get; init; }

        public ListedFirm ToListed() => new(Name, SetupBodies.Names(DecisionBodies.Parse<DecisionBodies.Names>(Names)), Theme, Texts(Clusters), Texts(Places));

        public FirmProfile ToProfile() =>
            new(ToListed(), Country, Region, Enum.Parse<SizeClass>(Size), Enum.Parse<ExhibitorRole>(Role), SetupBodies.Texts(Texts(Wanted)), SetupBodies.Texts(Texts(Languages)));

        private static IReadOnlyList<string> Texts(string? json) => DecisionBodies.Parse<IReadOnlyList<string>>(json) ?? [];
    }
}
