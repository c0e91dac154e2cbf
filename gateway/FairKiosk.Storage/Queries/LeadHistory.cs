using Dapper;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Projections;
using FairKiosk.Storage.Setup;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage;

/// <summary>What happened with one lead of one exhibitor, as far as it is the exhibitor's: every statement names the owner.</summary>
internal static class LeadHistory
{
    // Notes are not among them: at a joint exhibit they are shown to nobody, and reader_note knows whose they are.
    private static readonly string Steps =
        $"""
        WITH own AS MATERIALIZED (SELECT s.* FROM scan s WHERE s.badge = @badge AND {ScanOwner.IsOrWouldBe("@exhibitor")})
        SELECT own.at AS At, 'scan' AS Kind, '' AS Value, r.name AS Reader, t.name AS Station, NULL AS Who, own.standing AS Standing, own.quality AS Quality,
               own.journal AS Journal, own.seq AS Sequence, NULL AS ScannedAt
        FROM own JOIN station t ON t.id = own.station_id LEFT JOIN reader r ON r.id = own.reader_id
        UNION ALL
        SELECT m.at, m.mark, m.value, r.name, NULL, NULL, NULL, m.quality, m.journal, m.seq, own.at
        FROM own JOIN mark m ON m.target_journal = own.journal AND m.target_seq = own.seq AND m.reader_id = own.reader_id LEFT JOIN reader r ON r.id = m.reader_id
        WHERE m.mark IN ('rating', 'interest', 'answer', 'meeting-start', 'meeting-end', 'undo')
          AND NOT EXISTS (SELECT 1 FROM stray_mark x WHERE x.badge = @badge AND x.journal = m.journal AND x.seq = m.seq AND x.hash = m.hash)
        UNION ALL
        SELECT n.at, 'note', n.text, r.name, NULL, n.operator, NULL, m.quality, n.journal, n.seq, NULL
        FROM reader_note n
        JOIN event e ON e.journal = n.journal AND e.seq = n.seq AND e.hash = n.hash
        JOIN mark m ON m.target_journal = e.target_journal AND m.target_seq = e.target_seq AND m.journal = n.journal AND m.seq = n.seq AND m.hash = n.hash
        LEFT JOIN reader r ON r.id = e.reader_id
        WHERE n.exhibitor_id = @exhibitor AND n.badge = @badge
        UNION ALL
        SELECT d.at, d.kind, CASE
                 WHEN d.kind = 'lead-answer' THEN json_extract(d.body, '$.field') || '.' || ifnull(json_extract(d.body, '$.value'), '')
                 WHEN d.kind LIKE 'permission-%' THEN json_extract(d.body, '$.recipient') || '.' || ifnull(json_extract(d.body, '$.partner'), '')
                 WHEN d.kind = 'need-routed' THEN ifnull('member.' || json_extract(d.body, '$.to'), 'cluster.' || json_extract(d.body, '$.cluster'))
                 ELSE coalesce(json_extract(d.body, '$.rating'), json_extract(d.body, '$.note'), json_extract(d.body, '$.to'), '') END,
               NULL, NULL, d.who, NULL, 'anchored', d.id, 0, NULL
        FROM decision d
        WHERE d.kind IN ('lead-rating', 'lead-note', 'lead-answer', 'lead-by-hand', 'recorded-meeting', 'recorded-meeting-undone', 'permission-given', 'permission-withdrawn',
            'permission-restored', 'hand-over', 'hand-over-taken-back', 'need-released', 'need-taken-back', 'need-routed', 'need-routing-taken-back', 'note-shared',
            'note-unshared')
          AND json_extract(d.body, '$.exhibitor') = @exhibitor AND json_extract(d.body, '$.badge') = @badge
          AND (@sharing OR d.kind NOT IN ('permission-given', 'permission-withdrawn', 'permission-restored', 'hand-over', 'hand-over-taken-back', 'need-released',
            'need-taken-back', 'need-routed', 'need-routing-taken-back', 'note-shared', 'note-unshared'))
        UNION ALL
        SELECT o.at, o.kind, json_extract(o.body, '$.outcome') || '.' || json_extract(o.body, '$.exhibitor'), NULL, NULL, NULL, NULL, 'anchored', o.id, 0, NULL
        FROM decision h JOIN decision o ON o.kind = 'hand-over-outcome' AND json_extract(o.body, '$.handOver') = h.id
        WHERE @sharing AND h.kind IN ('hand-over', 'need-routed') AND json_extract(h.body, '$.exhibitor') = @exhibitor AND json_extract(h.body, '$.badge') = @badge
        UNION ALL
        SELECT d.at, CASE WHEN json_extract(d.body, '$.undoes') IS NULL THEN 'lead-rating' ELSE 'lead-ratings' END,
               ifnull(json_extract(rated.value, '$.rating'), ''), NULL, NULL, d.who, NULL, 'anchored', d.id, 0, NULL
        FROM decision d, json_each(d.body, '$.leads') rated
        WHERE d.kind = 'lead-ratings' AND json_extract(d.body, '$.exhibitor') = @exhibitor AND json_extract(rated.value, '$.badge') = @badge
        ORDER BY 1, 9, 10
        """;

    /// <param name="sharing">With what the visitor allowed and where they were passed on.</param>
    public static List<LeadStep> Read(SqliteConnection connection, string exhibitorId, string badge, bool sharing)
    {
        var fair = SetupReader.Fair(connection);
        return [.. connection.Query<Row>(Steps, new { exhibitor = exhibitorId, badge, sharing }).Select(row => row.ToStep(fair))];
    }

    private static LeadStepKind Kind(string name) => name switch
    {
        "scan" => LeadStepKind.Scan,
        MarkNames.Undo => LeadStepKind.TakenBack,
        MarkNames.Interest => LeadStepKind.Interest,
        MarkNames.Answer or DecisionKinds.LeadAnswer => LeadStepKind.Answer,
        MarkNames.MeetingStart => LeadStepKind.MeetingBegun,
        MarkNames.MeetingEnd => LeadStepKind.MeetingEnded,
        MarkNames.Rating or DecisionKinds.LeadRating => LeadStepKind.Rating,
        MarkNames.Note or DecisionKinds.LeadNote => LeadStepKind.Note,
        DecisionKinds.LeadByHand => LeadStepKind.AddedByHand,
        DecisionKinds.LeadRatings => LeadStepKind.RatingUndone,
        DecisionKinds.RecordedMeeting => LeadStepKind.MeetingRecorded,
        DecisionKinds.RecordedMeetingUndone => LeadStepKind.MeetingUndone,
        DecisionKinds.PermissionGiven => LeadStepKind.PermissionGiven,
        DecisionKinds.PermissionWithdrawn => LeadStepKind.PermissionWithdrawn,
        DecisionKinds.PermissionRestored => LeadStepKind.PermissionRestored,
        DecisionKinds.HandOver => LeadStepKind.HandedOver,
        DecisionKinds.HandOverTakenBack => LeadStepKind.HandOverTakenBack,
        DecisionKinds.NeedReleased => LeadStepKind.NeedReleased,
        DecisionKinds.NeedTakenBack => LeadStepKind.NeedTakenBack,
        DecisionKinds.NeedRouted => LeadStepKind.NeedRouted,
        DecisionKinds.NeedRoutingTakenBack => LeadStepKind.NeedRoutingTakenBack,
        DecisionKinds.HandOverOutcome => LeadStepKind.OutcomeSaid,
        DecisionKinds.NoteShared => LeadStepKind.NoteShared,
        DecisionKinds.NoteUnshared => LeadStepKind.NoteUnshared,
        _ => throw new InvalidOperationException($"There is no step '{name}'."),
    };

    private sealed record Row
    {
        public long At { get; init; }

        public string Kind { get; init; } = "";

        public string Value { get; init; } = "";

        public string? Reader { get; init; }

        public string? Station { get; init; }

        public string? Who { get; init; }

        public string? Standing { get; init; }

        public string Quality { get; init; } = "";

        /// <summary>Of an answer at a reader: when the scan was made that it is about.</summary>
        public long? ScannedAt { get; init; }

        private string Said(FairEdition? fair) =>
            Kind == MarkNames.Answer && ScannedAt is { } at && fair is not null ? FixedAnswers.Resolve(Value, fair.DayOf(Times.FromMillis(at))) : Value;

        // No field has a dot in its name, nor has whom a permission is for or what became of a visitor.
        private int Dot => LeadHistory.Kind(Kind) is LeadStepKind.Answer or LeadStepKind.PermissionGiven or LeadStepKind.PermissionWithdrawn or LeadStepKind.PermissionRestored
            or LeadStepKind.NeedRouted or LeadStepKind.OutcomeSaid ? Value.IndexOf('.', StringComparison.Ordinal) : -1;

        public LeadStep ToStep(FairEdition? fair) => new(Times.FromMillis(At), LeadHistory.Kind(Kind), Said(fair)[(Dot + 1)..])
        {
            Field = Dot < 0 ? null : Value[..Dot],
            Reader = Reader,
            Station = Station,
            Who = Who,
            Standing = Standing is null ? null : Names.Standing(Standing),
            Estimated = Quality == Names.Estimated,
        };
    }
}
