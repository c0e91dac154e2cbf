using Dapper;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Meetings;

/// <summary>Reads guests, staff, wishes and the plan from their projections, on whatever connection the caller has.</summary>
internal static class MeetingReader
{
    /// <summary>By which badges each guest is known: its own, and others of the same persons, such as one that replaces a lost one.</summary>
    public const string GuestBadges =
        """
        SELECT guest_id, badge FROM guest_badge
        UNION
        SELECT g.guest_id, o.badge FROM guest_badge g JOIN person p ON p.badge = g.badge JOIN person o ON o.person = p.person
        """;

    public static ValueList<Guest> Guests(SqliteConnection connection)
    {
        var badges = connection.Query<(string Guest, string Code)>("SELECT b.guest_id, c.code FROM guest_badge b JOIN guest_code c ON c.badge = b.badge ORDER BY b.guest_id, c.code")
            .ToLookup(badge => badge.Guest, badge => badge.Code, StringComparer.Ordinal);
        return [.. connection.Query<GuestRow>("SELECT id, name, country, role, languages, people, came, rivals FROM guest ORDER BY id")
            .Select(row => new Guest(row.Id, row.Name, row.Country)
            {
                Role = Enum.Parse<GuestRole>(row.Role),
                Languages = Texts(row.Languages),
                People = (int?)row.People,
                Came = row.Came is { } came ? came != 0 : null,
                Badges = [.. badges[row.Id]],
                Rivals = Texts(row.Rivals),
            })];
    }

    public static ValueList<StaffMember> Staff(SqliteConnection connection) =>
        [.. connection.Query<(string Id, string Name, string? Tasks, string? Languages, string SignIn)>("SELECT id, name, tasks, languages, sign_in FROM meeting_staff ORDER BY id")
            .Select(row => new StaffMember(row.Id, row.Name)
            {
                Tasks = [.. Texts(row.Tasks).Select(Enum.Parse<StaffTask>)],
                Languages = Texts(row.Languages),
                SignIn = row.SignIn,
            })];

    public static MeetingBook Book(SqliteConnection connection)
    {
        var setup = SetupReader.Read(connection);
        return new MeetingBook(setup.Fair, setup.Exhibitors, setup.Guests, setup.Staff, setup.Stations, Wishes(connection), Plan(connection));
    }

    /// <summary>What is planned and who there is, without wishes and rivals.</summary>
    public static MeetingBook BookOfPlan(SqliteConnection connection) => new(
        SetupReader.Fair(connection),
        [.. connection.Query<(string Id, string Name, string Country)>("SELECT id, name, country FROM exhibitor ORDER BY id")
            .Select(firm => new Exhibitor(firm.Id, firm.Name, firm.Country))],
        [.. connection.Query<(string Id, string Name, string Country)>("SELECT id, name, country FROM guest ORDER BY id")
            .Select(guest => new Guest(guest.Id, guest.Name, guest.Country))],
        Staff(connection), SetupReader.Stations(connection), Wishes: [], Plan(connection))
    {
        IsPlanOnly = true,
    };

    /// <summary>Which planned meetings each badge is expected at, in the order of their beginnings.</summary>
    public static Dictionary<string, IReadOnlyList<ExpectedMeeting>> Expected(SqliteConnection connection)
    {
        var exhibitors = connection.Query<(string Meeting, string Exhibitor)>(
            "SELECT p.meeting_id, p.party_id FROM meeting_party p JOIN exhibitor e ON e.id = p.party_id ORDER BY p.meeting_id, p.party_id")
            .ToLookup(party => party.Meeting, party => party.Exhibitor, StringComparer.Ordinal);
        return connection.Query<(string Badge, string Meeting, string Station, long Start, long End, string Outcome)>(
            $"""
            SELECT DISTINCT b.badge, m.id, m.station_id, m.start_at, m.end_at, m.outcome
            FROM planned_meeting m JOIN meeting_party p ON p.meeting_id = m.id JOIN ({GuestBadges}) b ON b.guest_id = p.party_id
            WHERE m.cancelled = 0 ORDER BY b.badge, m.start_at, m.id
            """)
            .GroupBy(row => row.Badge, StringComparer.Ordinal)
            .ToDictionary(
                rows => rows.Key,
                rows => (IReadOnlyList<ExpectedMeeting>)[.. rows.Select(row => new ExpectedMeeting(
                    row.Meeting, row.Station, Times.FromMillis(row.Start), Times.FromMillis(row.End), [.. exhibitors[row.Meeting]],
                    row.Outcome == nameof(MeetingOutcome.NoShow)))],
                StringComparer.Ordinal);
    }

    public static IReadOnlyList<Wish> Wishes(SqliteConnection connection, string where = "1", object? parameters = null) =>
        [.. connection.Query<WishRow>(
            $"""
            SELECT w.from_id AS [From], w.to_id AS [To], w.purpose, w.content, w.prepared_by AS PreparedBy, w.state, w.reason,
                   w.wished_on_behalf AS WishedOnBehalf, w.answered_on_behalf AS AnsweredOnBehalf
            FROM meeting_wish w WHERE {where} ORDER BY w.from_id, w.to_id
            """, parameters)
            .Select(row => new Wish(row.From, row.To)
            {
                Purpose = row.Purpose,
                Content = row.Content,
                PreparedBy = row.PreparedBy,
                State = Enum.Parse<WishState>(row.State),
                Reason = row.Reason,
                IsOnBehalf = row.WishedOnBehalf != 0,
                IsAnsweredOnBehalf = row.AnsweredOnBehalf != 0,
            })];

    private static IReadOnlyList<PlannedMeeting> Plan(SqliteConnection connection) => [.. MeetingRows.Read(connection, MeetingRows.Everybodys, null).Select(row => row.Meeting)];

    private static ValueList<string> Texts(string? json) => SetupBodies.Texts(DecisionBodies.Parse<IReadOnlyList<string>>(json));

    private sealed record WishRow(
        string From, string To, string Purpose, string Content, string PreparedBy, string State, string Reason, long WishedOnBehalf, long AnsweredOnBehalf);

    private sealed record GuestRow(string Id, string Name, string Country, string Role, string? Languages, long? People, long? Came, string? Rivals);
}
