namespace FairKiosk.Storage.Projections;

/// <summary>Every projection with its key: what a rebuild empties and a verification compares.</summary>
internal static class ProjectionTables
{
    /// <summary>Those that follow from events alone, given the setup.</summary>
    public static IReadOnlyList<string> OfEvents { get; } = ["scan", "mark", "visit", "meeting", "lead", "reader_note", "stray_mark", "check_in", "held_meeting", "tally"];

    public static IReadOnlyList<(string Name, string Key)> All { get; } =
    [
        ("alarm", "kind, subject"),
        ("answer", "reader_id, decision_id"),
        ("badge", "badge"),
        ("badge_apart", "one, other"),
        ("badge_merge", "one, other"),
        ("binding", "reader_id, revision"),
        ("cluster_agreement", "exhibitor_id"),
        ("check_in", "badge, journal, seq, hash"),
        ("exhibitor", "id"),
        ("fair", "id"),
        ("fair_day", "day"),
        ("fair_series", "id"),
        ("guest", "id"),
        ("guest_badge", "guest_id, badge"),
        ("hand_lead", "exhibitor_id, badge"),
        ("hand_over", "id"),
        ("held_meeting", "meeting_id"),
        ("lead", "exhibitor_id, badge"),
        ("lead_answer", "exhibitor_id, badge, field"),
        ("lead_entry", "exhibitor_id, badge"),
        ("lead_export", "exhibitor_id, export_id"),
        ("mark", "target_journal, target_seq, journal, seq, hash"),
        ("meeting", "badge, journal, seq, hash"),
        ("meeting_party", "meeting_id, party_id"),
        ("meeting_staff", "id"),
        ("meeting_wish", "from_id, to_id"),
        ("membership", "exhibitor_id, place"),
        ("past_edition", "place"),
        ("pavilion", "id"),
        ("pavilion_organiser", "place"),
        ("permission", "exhibitor_id, badge, recipient, partner"),
        ("permission_text", "recipient, version"),
        ("person", "badge"),
        ("planned_meeting", "id"),
        ("reader", "id"),
        ("reader_setting", "reader_id, revision"),
        ("reader_note", "exhibitor_id, badge, journal, seq, hash"),
        ("recorded_meeting", "badge, decision_id"),
        ("released_need", "id"),
        ("scan", "badge, journal, seq, hash"),
        ("shared_note", "exhibitor_id, badge"),
        ("shared_note_with", "exhibitor_id, badge, with_id"),
        ("station", "id"),
        ("station_owner", "station_id, exhibitor_id, from_at"),
        ("stray_mark", "badge, journal, seq, hash"),
        ("tally", "day, station_id, measure"),
        ("visit", "badge, journal, seq, hash"),
        ("visitor_list", "id"),
    ];
}
