using Dapper;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Meetings;
using FairKiosk.Storage.Setup;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage;

/// <summary>The meetings as each role sees them. What is not somebody's is left out by the statement, not afterwards.</summary>
public sealed class MeetingQueries
{
    // Refused ones are the organiser's business and the wisher's; the other side hears of a wish when it is asked.
    private const string WishesOfFirm = "w.from_id = @exhibitor OR (w.to_id = @exhibitor AND w.state IN ('Asked', 'Accepted', 'Declined'))";

    // What was not passed or not wanted is between the organiser and the two of them: whoever attends another meeting of theirs does not read of it.
    private const string WishesOfStaff =
        $"""
        EXISTS (
          SELECT 1 FROM planned_meeting m JOIN meeting_party a ON a.meeting_id = m.id JOIN meeting_party b ON b.meeting_id = m.id
          WHERE a.party_id = w.from_id AND b.party_id = w.to_id AND m.cancelled = 0 AND {MeetingRows.OfStaff})
        AND w.state IN ('Asked', 'Accepted')
        """;

    /// <summary>How many guests came.</summary>
    // What badges tell of a guest is about that guest alone. Of a meeting that a person said was held it was certainly one of the parties when there were
    // only two, or no other guest; of several guests nobody knows which of them came.
    internal const string GuestsThatCame =
        $"""
        SELECT count(*) FROM guest g
        WHERE g.came = 1
          OR EXISTS (SELECT 1 FROM ({MeetingReader.GuestBadges}) b JOIN scan s ON s.badge = b.badge WHERE b.guest_id = g.id AND s.standing IN ('counted', 'whose-is-this'))
          OR EXISTS (
            SELECT 1 FROM meeting_party p JOIN planned_meeting m ON m.id = p.meeting_id
            WHERE p.party_id = g.id AND m.cancelled = 0 AND m.outcome = 'Held'
              AND ((SELECT count(*) FROM meeting_party o WHERE o.meeting_id = m.id) = 2
                OR NOT EXISTS (SELECT 1 FROM meeting_party o JOIN guest x ON x.id = o.party_id WHERE o.meeting_id = m.id AND x.id <> g.id)))
        """;

    private readonly ReadConnections _reads;
    private readonly TimeProvider _time;

    internal MeetingQueries(ReadConnections reads, TimeProvider time)
    {
        _reads = reads;
        _time = time;
    }

    /// <summary>All of it, for those who plan the meetings.</summary>
    public MeetingBoard Board() => Board(MeetingReader.Book);

    /// <summary>The plan for those who look at it: who wished what and who is whose rival is not read.</summary>
    public MeetingBoard Plan() => Board(MeetingReader.BookOfPlan);

    /// <summary>What that firm sees.</summary>
    public OwnMeetings Of(string exhibitorId) => _reads.Read(connection =>
    {
        var (now, parameters) = (_time.GetUtcNow(), new { exhibitor = exhibitorId });
        var rows = MeetingDoubts.Tell(connection, MeetingRows.Read(connection, MeetingRows.OfExhibitor, parameters), now);
        var walkIns = connection.QuerySingle<(int, int)>($"SELECT count(*), count(end_at) FROM ({HeldMeetings.WalkInsOfFirms}) WHERE exhibitor_id = @exhibitor", parameters);
        return new OwnMeetings(
            MeetingReader.Wishes(connection, WishesOfFirm, parameters), rows, MeetingCounts.Of(rows, walkIns, now), Partners(connection, exhibitorId), now);
    });

    /// <summary>What whoever signs in with that name attends.</summary>
    public AttendedMeetings Attended(string signIn) => _reads.Read(connection =>
    {
        var now = _time.GetUtcNow();
        var rows = MeetingDoubts.Tell(connection, MeetingRows.Read(connection, MeetingRows.OfStaff, new { signIn }), now);
        return new AttendedMeetings(rows, MeetingReader.Wishes(connection, WishesOfStaff, new { signIn }), now);
    });

    private MeetingBoard Board(Func<SqliteConnection, MeetingBook> read) => _reads.Read(connection =>
    {
        var now = _time.GetUtcNow();
        var rows = MeetingDoubts.Tell(connection, MeetingRows.Read(connection, MeetingRows.Everybodys, null), now);
        var walkIns = connection.QuerySingle<(int, int)>("SELECT count(*), count(end_at) FROM meeting");
        var came = connection.QuerySingle<int>(GuestsThatCame);
        return new MeetingBoard(read(connection), rows, MeetingCounts.Of(rows, walkIns, now), came, now);
    });

    // Guests and the other firms of the pavilion. Who is whose rival is nobody's business but the organiser's: they are simply not offered.
    private static List<MeetingParty> Partners(SqliteConnection connection, string exhibitorId) =>
        [.. connection.Query<(string Id, string Name, string Country, bool IsExhibitor, string? Names)>(
            """
            SELECT p.id, p.name, p.country, p.is_exhibitor, p.names
            FROM (SELECT id, name, country, 0 AS is_exhibitor, rivals, NULL AS names FROM guest UNION ALL SELECT id, name, country, 1, rivals, names FROM exhibitor) p
            WHERE p.id <> @exhibitorId
              AND NOT EXISTS (SELECT 1 FROM json_each(coalesce(p.rivals, '[]')) r WHERE r.value = @exhibitorId)
              AND NOT EXISTS (SELECT 1 FROM exhibitor e, json_each(coalesce(e.rivals, '[]')) r WHERE e.id = @exhibitorId AND r.value = p.id)
            ORDER BY p.is_exhibitor, p.name, p.id
            """, new { exhibitorId })
            .Select(party => new MeetingParty(party.Id, party.Name, party.Country, party.IsExhibitor) { Names = SetupBodies.Names(DecisionBodies.Parse<DecisionBodies.Names>(party.Names)) })];
}
