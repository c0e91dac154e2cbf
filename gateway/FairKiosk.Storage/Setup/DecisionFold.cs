using System.Globalization;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Setup;

/// <summary>Writes what one decision changes in the projections of the setup and of the pages. Folding the log in order gives them all.</summary>
internal sealed class DecisionFold(WriteConnection writer)
{
    public void Apply(Decision decision)
    {
        switch (decision.Kind)
        {
            case DecisionKinds.Fair:
                Fair(DecisionBodies.Read<DecisionBodies.Fair>(decision));
                break;
            case DecisionKinds.Pavilion:
                var pavilion = DecisionBodies.Read<DecisionBodies.Pavilion>(decision);
                writer.Get("DELETE FROM pavilion").Run();
                writer.Get("INSERT INTO pavilion (id, name, hall) VALUES (?, ?, ?)").Bind(pavilion.Id).Bind(pavilion.Name).Bind(pavilion.Hall).Run();
                break;
            case DecisionKinds.Exhibitor:
                var exhibitor = DecisionBodies.Read<DecisionBodies.Exhibitor>(decision);
                writer.Get("INSERT OR REPLACE INTO exhibitor (id, name, country) VALUES (?, ?, ?)")
                    .Bind(exhibitor.Id).Bind(exhibitor.Name).Bind(exhibitor.Country).Run();
                break;
            case DecisionKinds.Station:
                Station(DecisionBodies.Read<DecisionBodies.Station>(decision));
                break;
            case DecisionKinds.Reader:
                var reader = DecisionBodies.Read<DecisionBodies.Reader>(decision);
                writer.Get("INSERT OR REPLACE INTO reader (id, name) VALUES (?, ?)").Bind(reader.Id).Bind(reader.Name).Run();
                break;
            case DecisionKinds.Binding:
                Binding(DecisionBodies.Read<DecisionBodies.Binding>(decision));
                break;
            case DecisionKinds.BindingCorrection:
                var correction = DecisionBodies.Read<DecisionBodies.BindingCorrection>(decision);
                writer.Get("UPDATE binding SET station_id = ? WHERE reader_id = ? AND revision = ?")
                    .Bind(correction.Station).Bind(correction.Reader).Bind(correction.Revision).Run();
                break;
            case DecisionKinds.LeadRating:
                var rating = DecisionBodies.Read<DecisionBodies.LeadRating>(decision);
                Rate(rating.Exhibitor, rating.Badge, rating.Rating, decision.Id);
                break;
            case DecisionKinds.LeadRatings:
                var ratings = DecisionBodies.Read<DecisionBodies.LeadRatings>(decision);
                foreach (var lead in ratings.Leads)
                {
                    Rate(ratings.Exhibitor, lead.Badge, lead.Rating, decision.Id);
                }

                break;
            case DecisionKinds.LeadNote:
                var note = DecisionBodies.Read<DecisionBodies.LeadNote>(decision);
                writer.Get(
                    """
                    INSERT INTO lead_entry (exhibitor_id, badge, note) VALUES (?, ?, ?)
                    ON CONFLICT (exhibitor_id, badge) DO UPDATE SET note = excluded.note
                    """).Bind(note.Exhibitor).Bind(note.Badge).Bind(note.Note).Run();
                break;
            case DecisionKinds.LeadByHand:
                var added = DecisionBodies.Read<DecisionBodies.LeadByHand>(decision);
                writer.Get("INSERT INTO hand_lead (exhibitor_id, badge, name, company, email, phone, country, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .Bind(added.Exhibitor).Bind(added.Badge).Bind(added.Name).Bind(added.Company).Bind(added.Email).Bind(added.Phone).Bind(added.Country)
                    .Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Run();
                break;
            case DecisionKinds.RecordedMeeting:
                var meeting = DecisionBodies.Read<DecisionBodies.RecordedMeeting>(decision);
                writer.Get("INSERT INTO recorded_meeting (badge, decision_id, station_id, exhibitor_id, at) VALUES (?, ?, ?, ?, ?)")
                    .Bind(meeting.Badge).Bind(decision.Id).Bind(meeting.Station).Bind(meeting.Exhibitor).Bind(meeting.At.ToUnixTimeMilliseconds()).Run();
                break;
            case DecisionKinds.RecordedMeetingUndone:
                var undone = DecisionBodies.Read<DecisionBodies.RecordedMeetingUndone>(decision);
                writer.Get("DELETE FROM recorded_meeting WHERE badge = ? AND decision_id = ? AND exhibitor_id = ?")
                    .Bind(undone.Badge).Bind(undone.Decision).Bind(undone.Exhibitor).Run();
                break;
        }
    }

    private void Rate(string exhibitor, string badge, string? rating, string decision) => writer.Get(
        """
        INSERT INTO lead_entry (exhibitor_id, badge, rating, rated_by) VALUES (?, ?, ?, ?)
        ON CONFLICT (exhibitor_id, badge) DO UPDATE SET rating = excluded.rating, rated_by = excluded.rated_by
        """).Bind(exhibitor).Bind(badge).Bind(rating).Bind(decision).Run();

    private void Fair(DecisionBodies.Fair fair)
    {
        writer.Get("DELETE FROM fair").Run();
        writer.Get("INSERT INTO fair (id, name, city, time_zone, first_day, last_day, opens, closes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(fair.Id).Bind(fair.Name).Bind(fair.City).Bind(fair.TimeZone)
            .Bind(fair.First.ToString("O", CultureInfo.InvariantCulture)).Bind(fair.Last.ToString("O", CultureInfo.InvariantCulture))
            .Bind(fair.Opens.ToString("O", CultureInfo.InvariantCulture)).Bind(fair.Closes.ToString("O", CultureInfo.InvariantCulture)).Run();
    }

    private void Station(DecisionBodies.Station station)
    {
        writer.Get("INSERT OR REPLACE INTO station (id, name, kind) VALUES (?, ?, ?)").Bind(station.Id).Bind(station.Name).Bind(station.Kind).Run();
        writer.Get("DELETE FROM station_owner WHERE station_id = ?").Bind(station.Id).Run();
        foreach (var owner in station.Owners)
        {
            writer.Get("INSERT OR REPLACE INTO station_owner (station_id, exhibitor_id, from_at, to_at) VALUES (?, ?, ?, ?)")
                .Bind(station.Id).Bind(owner.Exhibitor).Bind(owner.From.ToUnixTimeMilliseconds()).Bind(owner.To?.ToUnixTimeMilliseconds()).Run();
        }
    }

    // Each binding ends where the next one in time begins; of two that begin together the later decided one holds, the other for no time.
    private void Binding(DecisionBodies.Binding binding)
    {
        writer.Get("INSERT INTO binding (reader_id, revision, station_id, from_at) VALUES (?, ?, ?, ?)")
            .Bind(binding.Reader).Bind(binding.Revision).Bind(binding.Station).Bind(binding.From.ToUnixTimeMilliseconds()).Run();
        writer.Get(
            """
            UPDATE binding SET to_at = (
              SELECT min(later.from_at) FROM binding later
              WHERE later.reader_id = binding.reader_id
                AND (later.from_at > binding.from_at OR (later.from_at = binding.from_at AND later.revision > binding.revision)))
            WHERE reader_id = ?
            """).Bind(binding.Reader).Run();
    }
}
