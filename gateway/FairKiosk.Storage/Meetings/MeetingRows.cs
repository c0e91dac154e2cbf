using Dapper;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Meetings;

/// <summary>Reads planned meetings for one of those who may see them; whose they are is asked inside the statement.</summary>
internal static class MeetingRows
{
    public const string Everybodys = "1";

    /// <summary>Those in which @exhibitor sits.</summary>
    public const string OfExhibitor = "EXISTS (SELECT 1 FROM meeting_party own WHERE own.meeting_id = m.id AND own.party_id = @exhibitor)";

    /// <summary>Those that whoever signs in as @signIn attends.</summary>
    public const string OfStaff =
        "EXISTS (SELECT 1 FROM meeting_staff own WHERE own.sign_in = @signIn AND own.sign_in <> '' AND own.id IN (m.coordinator, m.interpreter))";

    public static IReadOnlyList<MeetingRow> Read(SqliteConnection connection, string whose, object? parameters)
    {
        var parties = connection.Query<(string Meeting, string Id, string? Exhibitor, string? Guest, string? Country, string? Names)>(
            $"""
            SELECT p.meeting_id, p.party_id, e.name, g.name, coalesce(e.country, g.country), e.names
            FROM planned_meeting m JOIN meeting_party p ON p.meeting_id = m.id LEFT JOIN exhibitor e ON e.id = p.party_id LEFT JOIN guest g ON g.id = p.party_id
            WHERE {whose} ORDER BY p.meeting_id, e.id IS NULL, p.party_id
            """, parameters)
            .ToLookup(
                party => party.Meeting,
                party => new MeetingParty(party.Id, party.Exhibitor ?? party.Guest ?? party.Id, party.Country ?? "", party.Exhibitor is not null) { Names = SetupBodies.Names(DecisionBodies.Parse<DecisionBodies.Names>(party.Names)) },
                StringComparer.Ordinal);
        return [.. connection.Query<Row>(
            $"""
            SELECT m.id AS Id, m.station_id AS StationId, t.name AS [Table], m.start_at AS StartAt, m.end_at AS EndAt, m.coordinator AS CoordinatorId, c.name AS Coordinator,
                   m.interpreter AS InterpreterId, i.name AS Interpreter, m.language AS Language, m.cancelled AS Cancelled, m.outcome AS Outcome,
                   h.meeting_id IS NOT NULL AS IsHeld, h.checked_in_at AS CheckedInAt, h.end_at - h.start_at AS Length
            FROM planned_meeting m LEFT JOIN station t ON t.id = m.station_id
            LEFT JOIN meeting_staff c ON c.id = m.coordinator LEFT JOIN meeting_staff i ON i.id = m.interpreter
            LEFT JOIN held_meeting h ON h.meeting_id = m.id
            WHERE {whose} ORDER BY m.start_at, m.station_id, m.id
            """, parameters)
            .Select(row => row.With([.. parties[row.Id]]))];
    }

    // Settable one by one: more columns than a tuple maps at a glance.
    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string StationId { get; init; } = "";

        public string? Table { get; init; }

        public long StartAt { get; init; }

        public long EndAt { get; init; }

        public string? CoordinatorId { get; init; }

        public string? Coordinator { get; init; }

        public string? InterpreterId { get; init; }

        public string? Interpreter { get; init; }

        public string Language { get; init; } = "";

        public bool Cancelled { get; init; }

        public string Outcome { get; init; } = "";

        public bool IsHeld { get; init; }

        public long? CheckedInAt { get; init; }

        public long? Length { get; init; }

        public MeetingRow With(IReadOnlyList<MeetingParty> parties) => new(
            new PlannedMeeting(
                Id, [.. parties.Select(party => party.Id).Order(StringComparer.Ordinal)], StationId, Times.FromMillis(StartAt), Times.FromMillis(EndAt))
            {
                Coordinator = CoordinatorId,
                Interpreter = InterpreterId,
                Language = Language,
                IsCancelled = Cancelled,
                Outcome = Enum.Parse<MeetingOutcome>(Outcome),
            },
            Table ?? StationId, parties, Coordinator ?? CoordinatorId, Interpreter ?? InterpreterId, IsHeld, Times.FromMillis(CheckedInAt),
            Length is { } length ? TimeSpan.FromMilliseconds(length) : null);
    }
}
