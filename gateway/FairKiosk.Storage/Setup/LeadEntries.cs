using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Projections;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage;

/// <summary>What firms write about their leads: decisions, each with its effect, inside the caller's transaction.</summary>
internal sealed class LeadEntries(WriteConnection writer, DecisionLog decisions, Projector projector, TimeProvider time)
{
    public bool Rate(string exhibitorId, string badge, string? rating, string who) =>
        IsLead(exhibitorId, badge)
        && Decide(who, DecisionKinds.LeadRating, new DecisionBodies.LeadRating(exhibitorId, badge, rating ?? ""));

    public bool SetNote(string exhibitorId, string badge, string? note, string who) =>
        IsLead(exhibitorId, badge)
        && Decide(who, DecisionKinds.LeadNote, new DecisionBodies.LeadNote(exhibitorId, badge, string.IsNullOrWhiteSpace(note) ? null : note));

    public bool RecordMeeting(string exhibitorId, string badge, DateTimeOffset? atUtc, string who)
    {
        var at = atUtc ?? time.GetUtcNow();
        if (!IsLead(exhibitorId, badge) || Station(exhibitorId, badge, at) is not { } station)
        {
            return false;
        }

        return Decide(who, DecisionKinds.RecordedMeeting, new DecisionBodies.RecordedMeeting(exhibitorId, badge, station, at));
    }

    public void RecordExport(string exhibitorId, string format, IReadOnlyList<LeadRow> leads, string who)
    {
        var export = decisions.Append(who, DecisionKinds.LeadExport, DecisionBodies.Write(new DecisionBodies.LeadExport(exhibitorId, format, leads.Count, Badge: null)));
        projector.Apply(export);
        foreach (var lead in leads)
        {
            writer.Get("INSERT INTO exported_lead (exhibitor_id, badge, export_id, state) VALUES (?, ?, ?, ?)")
                .Bind(exhibitorId).Bind(lead.Badge).Bind(export.Id).Bind(lead.State).Run();
        }
    }

    public void RecordExport(string exhibitorId, string format, LeadRow lead, string who) =>
        Decide(who, DecisionKinds.LeadExport, new DecisionBodies.LeadExport(exhibitorId, format, 1, lead.Badge));

    private bool Decide<T>(string who, string kind, T body)
    {
        projector.Apply(decisions.Append(who, kind, DecisionBodies.Write(body)));
        return true;
    }

    private bool IsLead(string exhibitorId, string badge)
    {
        var query = writer.Get("SELECT 1 FROM lead WHERE exhibitor_id = ? AND badge = ?").Bind(exhibitorId).Bind(badge);
        var found = query.Step();
        query.Reset();
        return found;
    }

    // The firm's station that the visitor came to: one of its own before a shared one, because a meeting there counts for every owner. Only one
    // that is the firm's at that time: a meeting after it has left would be written into the leads of those who stayed.
    private string? Station(string exhibitorId, string badge, DateTimeOffset at)
    {
        var query = writer.Get(
            """
            SELECT v.station_id
            FROM visit v JOIN station_owner o ON o.station_id = v.station_id AND o.exhibitor_id = ? AND o.from_at <= ? AND (o.to_at IS NULL OR ? < o.to_at)
            WHERE v.badge = ?
            ORDER BY (SELECT count(DISTINCT exhibitor_id) FROM station_owner x WHERE x.station_id = v.station_id) > 1, v.end_at DESC, v.station_id
            LIMIT 1
            """).Bind(exhibitorId).Bind(at.ToUnixTimeMilliseconds()).Bind(at.ToUnixTimeMilliseconds()).Bind(badge);
        var station = query.Step() ? query.Text(0) : null;
        query.Reset();
        return station;
    }
}
