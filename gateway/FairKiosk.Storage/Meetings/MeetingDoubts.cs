using Dapper;
using FairKiosk.Pavilions.Meetings;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Meetings;

/// <summary>Tells of meetings that are over and of which no badge tells whether that means anything: who has no known badge, where no reader stood or has
/// not told everything, and whose scan may have been there, is no no-show. Follows from what readers told, and is no projection.</summary>
internal sealed class MeetingDoubts
{
    private const string Guests =
        """
        SELECT p.meeting_id AS Meeting, count(DISTINCT g.id) AS Guests, count(DISTINCT b.guest_id) AS WithBadge
        FROM meeting_party p JOIN guest g ON g.id = p.party_id LEFT JOIN guest_badge b ON b.guest_id = g.id GROUP BY p.meeting_id
        """;

    private const string MayHaveBeen =
        $"""
        SELECT DISTINCT m.id
        FROM planned_meeting m JOIN meeting_party p ON p.meeting_id = m.id JOIN ({MeetingReader.GuestBadges}) b ON b.guest_id = p.party_id JOIN scan s ON s.badge = b.badge
        WHERE m.cancelled = 0 AND s.earliest < m.end_at AND s.latest >= m.start_at - @early
          AND (s.standing = 'whose-is-this'
            OR (s.station_id = m.station_id AND EXISTS (
              SELECT 1 FROM check_in c WHERE c.badge = s.badge AND c.journal = s.journal AND c.seq = s.seq AND c.hash = s.hash AND c.meeting_id = '')))
        """;

    private readonly Dictionary<string, (int Guests, int WithBadge)> _guests;
    private readonly ILookup<string, TableWatch> _watches;
    private readonly HashSet<string> _mayHaveBeen;

    private MeetingDoubts(SqliteConnection connection, DateTimeOffset nowUtc)
    {
        _guests = connection.Query<(string Meeting, int Guests, int WithBadge)>(Guests)
            .ToDictionary(row => row.Meeting, row => (row.Guests, row.WithBadge), StringComparer.Ordinal);
        _mayHaveBeen = connection.Query<string>(MayHaveBeen, new { early = (long)MeetingTimes.Early.TotalMilliseconds }).ToHashSet(StringComparer.Ordinal);
        var told = CompletenessQueries.Readers(connection, nowUtc)
            .ToDictionary(reader => reader.ReaderId, reader => ReaderTold.Of(connection, reader, nowUtc), StringComparer.Ordinal);
        _watches = Setup.SetupReader.Read(connection).Bindings.SelectMany(bound => bound.Value)
            .ToLookup(
                bound => bound.StationId,
                bound => new TableWatch(bound.FromUtc, bound.ToUtc, told.GetValueOrDefault(bound.ReaderId)?.UntilUtc) { Lost = told.GetValueOrDefault(bound.ReaderId)?.Lost ?? [] },
                StringComparer.Ordinal);
    }

    public static IReadOnlyList<MeetingRow> Tell(SqliteConnection connection, IReadOnlyList<MeetingRow> rows, DateTimeOffset nowUtc)
    {
        if (!rows.Any(row => IsAsked(row, nowUtc)))
        {
            return rows;
        }

        MeetingDoubts doubts = new(connection, nowUtc);
        return [.. rows.Select(row => IsAsked(row, nowUtc) ? row with { Doubt = doubts.Of(row.Meeting) } : row)];
    }

    private static bool IsAsked(MeetingRow row, DateTimeOffset nowUtc) => row.StateAt(nowUtc) == MeetingState.NoShow && row.Meeting.Outcome == MeetingOutcome.Unsaid;

    private MeetingDoubt Of(PlannedMeeting meeting)
    {
        var (guests, withBadge) = _guests.GetValueOrDefault(meeting.Id);
        return TableWatch.DoubtOf(meeting, guests, withBadge, _watches[meeting.StationId], _mayHaveBeen.Contains(meeting.Id));
    }
}
