using System.Security.Cryptography;
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

    /// <summary>Adds a lead that nobody scanned; gives what it is called where others have a badge.</summary>
    public string AddByHand(string exhibitorId, ContactByHand contact, string? note, string who)
    {
        var badge = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        Decide(who, DecisionKinds.LeadByHand, new DecisionBodies.LeadByHand(
            exhibitorId, badge, contact.Name, contact.Company, contact.Email, contact.Phone, contact.Country));
        if (!string.IsNullOrWhiteSpace(note))
        {
            SetNote(exhibitorId, badge, note, who);
        }

        return badge;
    }

    /// <summary>One decision for all; a badge that is no lead of that exhibitor is passed over, as is one that has that rating from it already.</summary>
    public RatedLeads RateAll(string exhibitorId, IEnumerable<string> badges, string? rating, string who) => DecideRatings(
        exhibitorId,
        badges.Distinct(StringComparer.Ordinal).Where(badge => IsLead(exhibitorId, badge))
            .Select(badge => new DecisionBodies.RatedLead(badge, rating ?? "", Entry(exhibitorId, badge).Rating))
            .Where(lead => lead.Rating != lead.Before),
        undoes: null,
        who);

    /// <summary>Puts back what that decision replaced, where it is still the last one on that lead's rating.</summary>
    public RatedLeads UndoRatings(string exhibitorId, string decisionId, string who)
    {
        var decision = decisions.Find(decisionId, DecisionKinds.LeadRatings);
        return decision is not null && DecisionBodies.Read<DecisionBodies.LeadRatings>(decision) is var body && body.Exhibitor == exhibitorId
            ? DecideRatings(
                exhibitorId,
                body.Leads.Where(lead => Entry(exhibitorId, lead.Badge).RatedBy == decisionId)
                    .Select(lead => new DecisionBodies.RatedLead(lead.Badge, lead.Before, lead.Rating)),
                decisionId,
                who)
            : new RatedLeads(null, 0);
    }

    public bool UndoMeeting(string exhibitorId, string badge, string decisionId, string who)
    {
        var query = writer.Get("SELECT 1 FROM recorded_meeting WHERE badge = ? AND decision_id = ? AND exhibitor_id = ?")
            .Bind(badge).Bind(decisionId).Bind(exhibitorId);
        var found = query.Step();
        query.Reset();
        return found && Decide(who, DecisionKinds.RecordedMeetingUndone, new DecisionBodies.RecordedMeetingUndone(exhibitorId, badge, decisionId));
    }

    public bool SetNote(string exhibitorId, string badge, string? note, string who) =>
        IsLead(exhibitorId, badge)
        && Decide(who, DecisionKinds.LeadNote, new DecisionBodies.LeadNote(exhibitorId, badge, string.IsNullOrWhiteSpace(note) ? null : note));

    /// <param name="seen">What the person read there before; null: they did not look.</param>
    public void Answer(string exhibitorId, string badge, string field, string value, string? seen, string who) =>
        Decide(who, DecisionKinds.LeadAnswer, new DecisionBodies.LeadAnswer(exhibitorId, badge, field, value.Length == 0 ? null : value, seen));

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

    private RatedLeads DecideRatings(string exhibitorId, IEnumerable<DecisionBodies.RatedLead> leads, string? undoes, string who)
    {
        var body = new DecisionBodies.LeadRatings(exhibitorId, [.. leads], undoes);
        if (body.Leads.Count == 0)
        {
            return new RatedLeads(null, 0);
        }

        var decision = decisions.Append(who, DecisionKinds.LeadRatings, DecisionBodies.Write(body));
        projector.Apply(decision);
        return new RatedLeads(decision.Id, body.Leads.Count);
    }

    private (string? Rating, string? RatedBy) Entry(string exhibitorId, string badge)
    {
        var query = writer.Get("SELECT rating, rated_by FROM lead_entry WHERE exhibitor_id = ? AND badge = ?").Bind(exhibitorId).Bind(badge);
        var entry = query.Step() ? (query.IsNull(0) ? null : query.Text(0), query.IsNull(1) ? null : query.Text(1)) : ((string?)null, (string?)null);
        query.Reset();
        return entry;
    }

    /// <summary>Writes a decision down and what follows from it.</summary>
    public Decision Record<T>(string who, string kind, T body)
    {
        var decision = decisions.Append(who, kind, DecisionBodies.Write(body));
        projector.Apply(decision);
        return decision;
    }

    private bool Decide<T>(string who, string kind, T body)
    {
        Record(who, kind, body);
        return true;
    }

    public bool IsLead(string exhibitorId, string badge)
    {
        var query = writer.Get("SELECT 1 FROM lead WHERE exhibitor_id = ? AND badge = ? UNION ALL SELECT 1 FROM hand_lead WHERE exhibitor_id = ? AND badge = ?")
            .Bind(exhibitorId).Bind(badge).Bind(exhibitorId).Bind(badge);
        var found = query.Step();
        query.Reset();
        return found;
    }

    // The firm's station that the visitor came to: one of its own before a shared one, because a meeting there counts for every owner. Only one
    // that is the firm's at that time: a meeting after it has left would be written into the leads of those who stayed. Else the table at which the firm met
    // the visitor, whoever owns it.
    private string? Station(string exhibitorId, string badge, DateTimeOffset at)
    {
        var query = writer.Get(
            """
            SELECT station_id FROM (
              SELECT v.station_id, (SELECT count(DISTINCT exhibitor_id) FROM station_owner x WHERE x.station_id = v.station_id) > 1 AS rank, v.end_at AS at
              FROM visit v JOIN station_owner o ON o.station_id = v.station_id AND o.exhibitor_id = ? AND o.from_at <= ? AND (o.to_at IS NULL OR ? < o.to_at)
              WHERE v.badge = ?
              UNION ALL
              SELECT m.station_id, 2, c.at
              FROM check_in c JOIN planned_meeting m ON m.id = c.meeting_id JOIN meeting_party p ON p.meeting_id = m.id AND p.party_id = ?
              WHERE c.badge = ?)
            ORDER BY rank, at DESC, station_id
            LIMIT 1
            """).Bind(exhibitorId).Bind(at.ToUnixTimeMilliseconds()).Bind(at.ToUnixTimeMilliseconds()).Bind(badge).Bind(exhibitorId).Bind(badge);
        var station = query.Step() ? query.Text(0) : null;
        query.Reset();
        return station;
    }
}
