using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage.Meetings;

/// <summary>Writes what a decision about meetings changes in their projections.</summary>
internal sealed class MeetingFold(WriteConnection writer)
{
    public void Apply(Decision decision)
    {
        switch (decision.Kind)
        {
            case DecisionKinds.Guest:
                Guest(DecisionBodies.Read<MeetingBodies.Guest>(decision));
                break;
            case DecisionKinds.MeetingStaff:
                var member = DecisionBodies.Read<MeetingBodies.Staff>(decision);
                writer.Get("INSERT OR REPLACE INTO meeting_staff (id, name, tasks, languages, sign_in) VALUES (?, ?, ?, ?, ?)")
                    .Bind(member.Id).Bind(member.Name).Bind(DecisionBodies.Json(member.Tasks)).Bind(DecisionBodies.Json(member.Languages)).Bind(member.SignIn ?? "").Run();
                break;
            case DecisionKinds.MeetingWish:
                var wish = DecisionBodies.Read<MeetingBodies.Wish>(decision);
                if (wish.AsItStands == true)
                {
                    writer.Get("UPDATE meeting_wish SET wished_on_behalf = 0 WHERE from_id = ? AND to_id = ?").Bind(wish.From).Bind(wish.To).Run();
                    break;
                }

                writer.Get("INSERT OR REPLACE INTO meeting_wish (from_id, to_id, purpose, content, prepared_by, state, reason, wished_on_behalf) VALUES (?, ?, ?, ?, ?, ?, '', ?)")
                    .Bind(wish.From).Bind(wish.To).Bind(wish.Purpose ?? "").Bind(wish.Content ?? "").Bind(wish.PreparedBy ?? "")
                    .Bind(nameof(WishState.Unchecked)).Bind(wish.OnBehalf == true ? 1 : 0).Run();
                break;
            case DecisionKinds.MeetingWishWithdrawal:
                var withdrawn = DecisionBodies.Read<MeetingBodies.WishWithdrawal>(decision);
                writer.Get("DELETE FROM meeting_wish WHERE from_id = ? AND to_id = ?").Bind(withdrawn.From).Bind(withdrawn.To).Run();
                break;
            case DecisionKinds.MeetingCheck:
                var check = DecisionBodies.Read<MeetingBodies.Check>(decision);
                Stands(check.From, check.To, check.Passed ? WishState.Asked : WishState.Refused, check.Reason);
                break;
            case DecisionKinds.MeetingAnswer:
                var answer = DecisionBodies.Read<MeetingBodies.Answer>(decision);
                Stands(answer.From, answer.To, answer.Accepts switch { true => WishState.Accepted, false => WishState.Declined, null => WishState.Asked }, answer.Reason,
                    answer.OnBehalf == true && answer.Accepts is not null);
                break;
            case DecisionKinds.MeetingPlan:
                Plan(DecisionBodies.Read<MeetingBodies.Plan>(decision));
                break;
            case DecisionKinds.MeetingCancel:
                writer.Get("UPDATE planned_meeting SET cancelled = 1 WHERE id = ?").Bind(DecisionBodies.Read<MeetingBodies.Cancel>(decision).Meeting).Run();
                break;
            case DecisionKinds.MeetingOutcome:
                var outcome = DecisionBodies.Read<MeetingBodies.Outcome>(decision);
                writer.Get("UPDATE planned_meeting SET outcome = ? WHERE id = ?").Bind(outcome.Said).Bind(outcome.Meeting).Run();
                break;
        }
    }

    private void Guest(MeetingBodies.Guest guest)
    {
        writer.Get("INSERT OR REPLACE INTO guest (id, name, country, role, languages, people, came, rivals) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(guest.Id).Bind(guest.Name).Bind(guest.Country).Bind(guest.Role ?? nameof(GuestRole.Firm)).Bind(DecisionBodies.Json(guest.Languages))
            .Bind(guest.People).Bind(guest.Came is { } came ? (came ? 1L : 0L) : null).Bind(DecisionBodies.Json(guest.Rivals)).Run();
        writer.Get("DELETE FROM guest_badge WHERE guest_id = ?").Bind(guest.Id).Run();
        foreach (var badge in guest.Badges ?? [])
        {
            writer.Get("INSERT INTO guest_badge (guest_id, badge) VALUES (?, ?)").Bind(guest.Id).Bind(badge).Run();
        }
    }

    private void Plan(MeetingBodies.Plan plan)
    {
        var outcome = Outcome(plan);
        writer.Get(
            """
            INSERT OR REPLACE INTO planned_meeting (id, station_id, start_at, end_at, coordinator, interpreter, language, cancelled, outcome)
            VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)
            """)
            .Bind(plan.Meeting).Bind(plan.Station).Bind(plan.Start.ToUnixTimeMilliseconds()).Bind(plan.End.ToUnixTimeMilliseconds())
            .Bind(plan.Coordinator).Bind(plan.Interpreter).Bind(plan.Language ?? "").Bind(outcome).Run();
        writer.Get("DELETE FROM meeting_party WHERE meeting_id = ?").Bind(plan.Meeting).Run();
        foreach (var party in plan.Parties)
        {
            writer.Get("INSERT INTO meeting_party (meeting_id, party_id) VALUES (?, ?)").Bind(plan.Meeting).Bind(party).Run();
        }
    }

    // What a person said about it was about the meeting as it was: with others, at another table or at another time it is to come again.
    private string Outcome(MeetingBodies.Plan plan)
    {
        var before = writer.Get("SELECT outcome FROM planned_meeting WHERE id = ? AND start_at = ? AND station_id = ? AND cancelled = 0")
            .Bind(plan.Meeting).Bind(plan.Start.ToUnixTimeMilliseconds()).Bind(plan.Station);
        var said = before.Step() ? before.Text(0) : nameof(MeetingOutcome.Unsaid);
        before.Reset();
        var query = writer.Get("SELECT party_id FROM meeting_party WHERE meeting_id = ?").Bind(plan.Meeting);
        HashSet<string> parties = new(StringComparer.Ordinal);
        while (query.Step())
        {
            parties.Add(query.Text(0));
        }

        return parties.SetEquals(plan.Parties) ? said : nameof(MeetingOutcome.Unsaid);
    }

    private void Stands(string from, string to, WishState state, string? reason, bool isOnBehalf = false) =>
        writer.Get("UPDATE meeting_wish SET state = ?, reason = ?, answered_on_behalf = ? WHERE from_id = ? AND to_id = ?")
            .Bind(state.ToString()).Bind(reason ?? "").Bind(isOnBehalf ? 1 : 0).Bind(from).Bind(to).Run();
}
