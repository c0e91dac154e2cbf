using FairKiosk.Pavilions.Search;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Meetings;

namespace FairKiosk.Storage.Setup;

/// <summary>Writes what one decision changes in the projections of the setup and of the pages. Folding the log in order gives them all.</summary>
internal sealed class DecisionFold(WriteConnection writer)
{
    private readonly SetupFold _setup = new(writer);
    private readonly SharingFold _sharing = new(writer);
    private readonly PeopleFold _people = new(writer);
    private readonly MeetingFold _meetings = new(writer);

    public void Apply(Decision decision)
    {
        switch (decision.Kind)
        {
            case DecisionKinds.Fair:
                _setup.Fair(DecisionBodies.Read<DecisionBodies.Fair>(decision));
                break;
            case DecisionKinds.FairSeries:
                _setup.Series(DecisionBodies.Read<DecisionBodies.Series>(decision));
                break;
            case DecisionKinds.Pavilion:
                _setup.Pavilion(DecisionBodies.Read<DecisionBodies.Pavilion>(decision));
                break;
            case DecisionKinds.Exhibitor:
                _setup.Exhibitor(DecisionBodies.Read<DecisionBodies.Exhibitor>(decision));
                break;
            case DecisionKinds.Station:
                _setup.Station(DecisionBodies.Read<DecisionBodies.Station>(decision));
                break;
            case DecisionKinds.Reader:
                var reader = DecisionBodies.Read<DecisionBodies.Reader>(decision);
                writer.Get("INSERT INTO reader (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name").Bind(reader.Id).Bind(reader.Name).Run();
                break;
            case DecisionKinds.Binding:
                Binding(decision.Id, DecisionBodies.Read<DecisionBodies.Binding>(decision));
                break;
            case DecisionKinds.BindingWithdrawal:
                var withdrawn = DecisionBodies.Read<DecisionBodies.BindingWithdrawal>(decision);
                writer.Get("UPDATE binding SET withdrawn = 1 WHERE reader_id = ? AND revision = ?").Bind(withdrawn.Reader).Bind(withdrawn.Revision).Run();
                writer.Get("DELETE FROM answer WHERE reader_id = ? AND revision = ?").Bind(withdrawn.Reader).Bind(withdrawn.Revision).Run();
                EndBindings(withdrawn.Reader);
                break;
            case DecisionKinds.Answer:
                var answer = DecisionBodies.Read<DecisionBodies.Answer>(decision);
                Answer(decision.Id, answer, revision: null);
                break;
            case DecisionKinds.AnswerWithdrawal:
                var unsaid = DecisionBodies.Read<DecisionBodies.AnswerWithdrawal>(decision);
                writer.Get("DELETE FROM answer WHERE reader_id = ? AND decision_id = ?").Bind(unsaid.Reader).Bind(unsaid.Answer).Run();
                break;
            case DecisionKinds.ReaderLanguage:
                Language(DecisionBodies.Read<DecisionBodies.ReaderLanguage>(decision));
                break;
            case DecisionKinds.BindingCorrection:
                var correction = DecisionBodies.Read<DecisionBodies.BindingCorrection>(decision);
                writer.Get("UPDATE binding SET station_id = ? WHERE reader_id = ? AND revision = ?")
                    .Bind(correction.Station).Bind(correction.Reader).Bind(correction.Revision).Run();
                writer.Get("UPDATE answer SET station_id = ? WHERE reader_id = ? AND revision = ?")
                    .Bind(correction.Station).Bind(correction.Reader).Bind(correction.Revision).Run();
                break;
            case DecisionKinds.LeadRating:
                var rating = DecisionBodies.Read<DecisionBodies.LeadRating>(decision);
                Rate(rating.Exhibitor, rating.Badge, rating.Rating, decision.Id);
                Edited(rating.Exhibitor, rating.Badge, decision);
                break;
            case DecisionKinds.LeadRatings:
                var ratings = DecisionBodies.Read<DecisionBodies.LeadRatings>(decision);
                foreach (var lead in ratings.Leads)
                {
                    Rate(ratings.Exhibitor, lead.Badge, lead.Rating, decision.Id);
                    Edited(ratings.Exhibitor, lead.Badge, decision);
                }

                break;
            case DecisionKinds.LeadAnswer:
                var said = DecisionBodies.Read<DecisionBodies.LeadAnswer>(decision);
                writer.Get("INSERT OR REPLACE INTO lead_answer (exhibitor_id, badge, field, value, who, at) VALUES (?, ?, ?, ?, ?, ?)")
                    .Bind(said.Exhibitor).Bind(said.Badge).Bind(said.Field).Bind(said.Value).Bind(decision.Who).Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Run();
                Edited(said.Exhibitor, said.Badge, decision);
                break;
            case DecisionKinds.LeadNote:
                var note = DecisionBodies.Read<DecisionBodies.LeadNote>(decision);
                writer.Get(
                    """
                    INSERT INTO lead_entry (exhibitor_id, badge, note, folded, noted_by) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (exhibitor_id, badge) DO UPDATE SET note = excluded.note, folded = excluded.folded, noted_by = excluded.noted_by
                    """).Bind(note.Exhibitor).Bind(note.Badge).Bind(note.Note).Bind(note.Note is null ? null : SearchText.Fold(note.Note)).Bind(decision.Id).Run();
                Edited(note.Exhibitor, note.Badge, decision);
                if (note.Note is null)
                {
                    // Whoever empties a note does not want others to read on.
                    _sharing.Unshare(note.Exhibitor, note.Badge);
                }

                break;
            case DecisionKinds.LeadByHand:
                var added = DecisionBodies.Read<DecisionBodies.LeadByHand>(decision);
                writer.Get("INSERT INTO hand_lead (exhibitor_id, badge, name, company, email, phone, country, at, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .Bind(added.Exhibitor).Bind(added.Badge).Bind(added.Name).Bind(added.Company).Bind(added.Email).Bind(added.Phone).Bind(added.Country)
                    .Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Bind(SearchText.Fold(added.Name, added.Company, added.Email)).Run();
                Edited(added.Exhibitor, added.Badge, decision);
                break;
            case DecisionKinds.RecordedMeeting:
                var meeting = DecisionBodies.Read<DecisionBodies.RecordedMeeting>(decision);
                writer.Get("INSERT INTO recorded_meeting (badge, decision_id, station_id, exhibitor_id, at) VALUES (?, ?, ?, ?, ?)")
                    .Bind(meeting.Badge).Bind(decision.Id).Bind(meeting.Station).Bind(meeting.Exhibitor).Bind(meeting.At.ToUnixTimeMilliseconds()).Run();
                Edited(meeting.Exhibitor, meeting.Badge, decision);
                break;
            case DecisionKinds.LeadExport when DecisionBodies.Read<DecisionBodies.LeadExport>(decision) is { Badge: null } export:
                writer.Get("INSERT INTO lead_export (exhibitor_id, export_id, at, who, format, leads) VALUES (?, ?, ?, ?, ?, ?)")
                    .Bind(export.Exhibitor).Bind(decision.Id).Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Bind(decision.Who)
                    .Bind(export.Format).Bind(export.Leads).Run();
                break;
            case DecisionKinds.VisitorList:
                VisitorList(decision, DecisionBodies.Read<DecisionBodies.VisitorList>(decision));
                break;
            case DecisionKinds.VisitorListWithdrawal:
                writer.Get("DELETE FROM visitor_list WHERE id = ?").Bind(DecisionBodies.Read<DecisionBodies.VisitorListWithdrawal>(decision).List).Run();
                break;
            case DecisionKinds.BadgeMerge or DecisionKinds.BadgeMergeWithdrawal or DecisionKinds.BadgesApart or DecisionKinds.BadgesApartWithdrawal:
                _people.Apply(decision, DecisionBodies.Read<DecisionBodies.BadgePair>(decision));
                break;
            case DecisionKinds.RecordedMeetingUndone:
                var undone = DecisionBodies.Read<DecisionBodies.RecordedMeetingUndone>(decision);
                writer.Get("DELETE FROM recorded_meeting WHERE badge = ? AND decision_id = ? AND exhibitor_id = ?")
                    .Bind(undone.Badge).Bind(undone.Decision).Bind(undone.Exhibitor).Run();
                Edited(undone.Exhibitor, undone.Badge, decision);
                break;
            default:
                _sharing.Apply(decision);
                _meetings.Apply(decision);
                break;
        }
    }

    private void VisitorList(Decision decision, DecisionBodies.VisitorList list) =>
        writer.Get("INSERT INTO visitor_list (id, decision_id, at, who, file, rows, refused, heads, columns) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(list.List).Bind(decision.Id).Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Bind(decision.Who).Bind(list.File).Bind(list.Rows).Bind(list.Refused)
            .Bind(list.Heads).Bind(DecisionBodies.Write(list.Columns)).Run();

    private void Rate(string exhibitor, string badge, string? rating, string decision) => writer.Get(
        """
        INSERT INTO lead_entry (exhibitor_id, badge, rating, rated_by) VALUES (?, ?, ?, ?)
        ON CONFLICT (exhibitor_id, badge) DO UPDATE SET rating = excluded.rating, rated_by = excluded.rated_by
        """).Bind(exhibitor).Bind(badge).Bind(rating).Bind(decision).Run();

    private void Edited(string exhibitor, string badge, Decision decision) => writer.Get(
        """
        INSERT INTO lead_entry (exhibitor_id, badge, edited_by, edited_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (exhibitor_id, badge) DO UPDATE SET edited_by = excluded.edited_by, edited_at = excluded.edited_at
        """).Bind(exhibitor).Bind(badge).Bind(decision.Who).Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Run();

    private void Binding(string decisionId, DecisionBodies.Binding binding)
    {
        writer.Get("INSERT INTO binding (reader_id, revision, station_id, from_at, until_at) VALUES (?, ?, ?, ?, ?)")
            .Bind(binding.Reader).Bind(binding.Revision).Bind(binding.Station).Bind(binding.From.ToUnixTimeMilliseconds()).Bind(binding.To?.ToUnixTimeMilliseconds()).Run();
        EndBindings(binding.Reader);
        if (binding.Settles is { } settles)
        {
            Answer(
                decisionId,
                new DecisionBodies.Answer(binding.Reader, Doubts.Name(PlacementDoubt.ReaderShowedAnother), binding.Station, binding.From, settles),
                binding.Revision);
        }
    }

    // Each binding ends where the next one without an end begins, or at its own end; of two that begin together the later decided one holds, the other
    // for no time. One with an end only interrupts: after it the reader stands where it stood before. One that was taken back holds for no time: its
    // revision still tells what the reader showed.
    private void EndBindings(string readerId) => writer.Get(
        """
        UPDATE binding SET to_at = CASE WHEN withdrawn = 1 THEN from_at ELSE nullif(min(coalesce(until_at, 9223372036854775807), coalesce((
          SELECT min(later.from_at) FROM binding later
          WHERE later.reader_id = binding.reader_id AND later.withdrawn = 0 AND later.until_at IS NULL
            AND (later.from_at > binding.from_at OR (later.from_at = binding.from_at AND later.revision > binding.revision))), 9223372036854775807)), 9223372036854775807) END
        WHERE reader_id = ?
        """).Bind(readerId).Run();

    private void Answer(string decisionId, DecisionBodies.Answer answer, long? revision) =>
        writer.Get("INSERT INTO answer (reader_id, decision_id, doubt, station_id, from_at, to_at, revision) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .Bind(answer.Reader).Bind(decisionId).Bind(answer.Doubt).Bind(answer.Station)
            .Bind(answer.From.ToUnixTimeMilliseconds()).Bind(answer.To.ToUnixTimeMilliseconds()).Bind(revision).Run();

    private void Language(DecisionBodies.ReaderLanguage language)
    {
        writer.Get("UPDATE reader SET language = ? WHERE id = ?").Bind(language.Language).Bind(language.Reader).Run();
        if (language is { Revision: { } revision, Binding: { } binding })
        {
            writer.Get("INSERT INTO reader_setting (reader_id, revision, binding_revision) VALUES (?, ?, ?)").Bind(language.Reader).Bind(revision).Bind(binding).Run();
        }
    }
}
