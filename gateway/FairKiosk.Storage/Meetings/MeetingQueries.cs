using Dapper;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Meetings;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage;

/// <summary>The meetings as each role sees them. What is not somebody's is left out by the statement, not afterwards.</summary>
public sealed class MeetingQueries
{
    // Refused ones are the organiser's business and the wisher's; the other side hears of a wish when it is asked.
    private const string WishesOfFirm = "w.from_id = @exhibitor OR (w.to_id = @exhibitor AND w.state IN ('Asked', 'Accepted', 'Declined'))";

    private const string WishesOfStaff =
        $"""
        EXISTS (
          SELECT 1 FROM planned_meeting m JOIN meeting_party a ON a.meeting_id = m.id JOIN meeting_party b ON b.meeting_id = m.id
          WHERE a.party_id = w.from_id AND b.party_id = w.to_id AND {MeetingRows.OfStaff})
        """;

    /// <summary>How many came.</summary>
    internal const string GuestsThatCame =
        """
        SELECT count(*) FROM guest g
        WHERE g.came = 1
          OR EXISTS (SELECT 1 FROM guest_badge b JOIN scan s ON s.badge = b.badge WHERE b.guest_id = g.id AND s.standing IN ('counted', 'whose-is-this'))
          OR EXISTS (SELECT 1 FROM meeting_party p JOIN held_meeting h ON h.meeting_id = p.meeting_id WHERE p.party_id = g.id)
        """;

    private readonly ReadConnections _reads;
    private readonly TimeProvider _time;

    internal MeetingQueries(ReadConnections reads, TimeProvider time)
    {
        _reads = reads;
        _time = time;
    }

    /// <summary>All of it, for the organisers.</summary>
    public MeetingBoard Board() => _reads.Read(connection =>
    {
        var now = _time.GetUtcNow();
        var rows = MeetingRows.Read(connection, MeetingRows.Everybodys, null);
        var walkIns = connection.QuerySingle<(int, int)>("SELECT count(*), count(end_at) FROM meeting");
        var came = connection.QuerySingle<int>(GuestsThatCame);
        return new MeetingBoard(MeetingReader.Book(connection), rows, MeetingCounts.Of(rows, walkIns, now), came, now);
    });

    /// <summary>What that firm sees.</summary>
    public OwnMeetings Of(string exhibitorId) => _reads.Read(connection =>
    {
        var (now, parameters) = (_time.GetUtcNow(), new { exhibitor = exhibitorId });
        var rows = MeetingRows.Read(connection, MeetingRows.OfExhibitor, parameters);
        var walkIns = connection.QuerySingle<(int, int)>(
            """
            SELECT count(*), count(m.end_at) FROM meeting m
            WHERE EXISTS (
              SELECT 1 FROM station_owner o
              WHERE o.station_id = m.station_id AND o.exhibitor_id = @exhibitor AND o.from_at <= m.start_at AND (o.to_at IS NULL OR m.start_at < o.to_at))
            """, parameters);
        return new OwnMeetings(
            MeetingReader.Wishes(connection, WishesOfFirm, parameters), rows, MeetingCounts.Of(rows, walkIns, now), Partners(connection, exhibitorId), now);
    });

    /// <summary>What whoever signs in with that name attends.</summary>
    public AttendedMeetings Attended(string signIn) => _reads.Read(connection => new AttendedMeetings(
        MeetingRows.Read(connection, MeetingRows.OfStaff, new { signIn }), MeetingReader.Wishes(connection, WishesOfStaff, new { signIn }), _time.GetUtcNow()));

    // Guests and the other firms of the pavilion. Who is whose rival is nobody's business but the organiser's: they are simply not offered.
    private static List<MeetingParty> Partners(SqliteConnection connection, string exhibitorId) =>
        [.. connection.Query<(string Id, string Name, string Country, bool IsExhibitor)>(
            """
            SELECT p.id, p.name, p.country, p.is_exhibitor
            FROM (SELECT id, name, country, 0 AS is_exhibitor, rivals FROM guest UNION ALL SELECT id, name, country, 1, rivals FROM exhibitor) p
            WHERE p.id <> @exhibitorId
              AND NOT EXISTS (SELECT 1 FROM json_each(coalesce(p.rivals, '[]')) r WHERE r.value = @exhibitorId)
              AND NOT EXISTS (SELECT 1 FROM exhibitor e, json_each(coalesce(e.rivals, '[]')) r WHERE e.id = @exhibitorId AND r.value = p.id)
            ORDER BY p.is_exhibitor, p.name, p.id
            """, new { exhibitorId })
            .Select(party => new MeetingParty(party.Id, party.Name, party.Country, party.IsExhibitor))];
}
