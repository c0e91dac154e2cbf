using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Setup;

/// <summary>Writes what a decision about permissions, hand-overs, released needs or the cluster's view changes in their projections.</summary>
internal sealed class SharingFold(WriteConnection writer)
{
    public void Apply(Decision decision)
    {
        switch (decision.Kind)
        {
            case DecisionKinds.PermissionText:
                Text(decision.AtUtc, DecisionBodies.Read<DecisionBodies.PermissionText>(decision));
                break;
            case DecisionKinds.PermissionGiven:
                Given(decision, DecisionBodies.Read<DecisionBodies.PermissionGiven>(decision));
                break;
            case DecisionKinds.PermissionWithdrawn:
                var withdrawn = DecisionBodies.Read<DecisionBodies.PermissionWithdrawn>(decision);
                writer.Get(
                    """
                    UPDATE permission SET withdrawn_at = ?, withdrawn_by = ?, withdrawal = ?
                    WHERE exhibitor_id = ? AND badge = ? AND recipient = ? AND partner = ? AND withdrawn_at IS NULL
                    """)
                    .Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Bind(decision.Who).Bind(decision.Id)
                    .Bind(withdrawn.Exhibitor).Bind(withdrawn.Badge).Bind(withdrawn.Recipient).Bind(withdrawn.Partner ?? "").Run();
                break;
            case DecisionKinds.PermissionRestored:
                var restored = DecisionBodies.Read<DecisionBodies.PermissionRestored>(decision);
                writer.Get("UPDATE permission SET withdrawn_at = NULL, withdrawn_by = NULL, withdrawal = NULL WHERE exhibitor_id = ? AND badge = ? AND withdrawal = ?")
                    .Bind(restored.Exhibitor).Bind(restored.Badge).Bind(restored.Withdrawal).Run();
                break;
            case DecisionKinds.HandOver:
                var handOver = DecisionBodies.Read<DecisionBodies.HandOver>(decision);
                HandOver(decision, handOver.Exhibitor, handOver.To, handOver.Badge, needId: null, handOver.Need, handOver.Passes);
                break;
            case DecisionKinds.HandOverTakenBack:
                var taken = DecisionBodies.Read<DecisionBodies.HandOverTakenBack>(decision);
                writer.Get("DELETE FROM hand_over WHERE id = ? AND from_id = ?").Bind(taken.HandOver).Bind(taken.Exhibitor).Run();
                break;
            case DecisionKinds.HandOverOutcome:
                var outcome = DecisionBodies.Read<DecisionBodies.HandOverOutcome>(decision);
                writer.Get("UPDATE hand_over SET outcome = ?, outcome_at = ?, outcome_by = ? WHERE id = ? AND to_id = ?")
                    .Bind(outcome.Outcome).Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Bind(decision.Who).Bind(outcome.HandOver).Bind(outcome.Exhibitor).Run();
                break;
            case DecisionKinds.NoteShared:
                var note = DecisionBodies.Read<DecisionBodies.NoteShared>(decision);
                Share(decision, note.Exhibitor, note.Badge, note.Note, note.With ?? []);
                break;
            case DecisionKinds.NoteUnshared:
                var unshared = DecisionBodies.Read<DecisionBodies.NoteUnshared>(decision);
                Unshare(unshared.Exhibitor, unshared.Badge);
                break;
            case DecisionKinds.ClusterAgreement:
                var agreement = DecisionBodies.Read<DecisionBodies.ClusterAgreement>(decision);
                writer.Get("INSERT OR REPLACE INTO cluster_agreement (exhibitor_id, agrees, at, who) VALUES (?, ?, ?, ?)")
                    .Bind(agreement.Exhibitor).Bind(agreement.Agrees ? 1 : 0).Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Bind(decision.Who).Run();
                break;
            default:
                ApplyToNeeds(decision);
                break;
        }
    }

    /// <summary>The firm shares no note on the visitor any more.</summary>
    public void Unshare(string exhibitor, string badge)
    {
        writer.Get("DELETE FROM shared_note WHERE exhibitor_id = ? AND badge = ?").Bind(exhibitor).Bind(badge).Run();
        writer.Get("DELETE FROM shared_note_with WHERE exhibitor_id = ? AND badge = ?").Bind(exhibitor).Bind(badge).Run();
    }

    private void Share(Decision decision, string exhibitor, string badge, string note, IReadOnlyList<string> with)
    {
        Unshare(exhibitor, badge);
        foreach (var firm in with)
        {
            writer.Get("INSERT INTO shared_note_with (exhibitor_id, badge, with_id) VALUES (?, ?, ?)").Bind(exhibitor).Bind(badge).Bind(firm).Run();
        }

        if (with.Count > 0)
        {
            writer.Get("INSERT INTO shared_note (exhibitor_id, badge, note, at, who) VALUES (?, ?, ?, ?, ?)")
                .Bind(exhibitor).Bind(badge).Bind(note).Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Bind(decision.Who).Run();
        }
    }

    private void ApplyToNeeds(Decision decision)
    {
        switch (decision.Kind)
        {
            case DecisionKinds.NeedReleased:
                var need = DecisionBodies.Read<DecisionBodies.NeedReleased>(decision);
                writer.Get("INSERT INTO released_need (id, exhibitor_id, badge, at, who, need, field, passed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .Bind(decision.Id).Bind(need.Exhibitor).Bind(need.Badge).Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Bind(decision.Who)
                    .Bind(need.Need).Bind(need.Field ?? "").Bind(need.Passes).Run();
                break;
            case DecisionKinds.NeedTakenBack:
                var taken = DecisionBodies.Read<DecisionBodies.NeedTakenBack>(decision);
                writer.Get("DELETE FROM released_need WHERE id = ? AND exhibitor_id = ?").Bind(taken.Need).Bind(taken.Exhibitor).Run();
                writer.Get("DELETE FROM hand_over WHERE need_id = ? AND from_id = ?").Bind(taken.Need).Bind(taken.Exhibitor).Run();
                break;
            case DecisionKinds.NeedRouted:
                Routed(decision, DecisionBodies.Read<DecisionBodies.NeedRouted>(decision));
                break;
            case DecisionKinds.NeedRoutingTakenBack:
                var back = DecisionBodies.Read<DecisionBodies.NeedRoutingTakenBack>(decision);
                writer.Get("UPDATE released_need SET cluster = NULL, routed_at = NULL, routed_by = NULL, routed_passed = NULL WHERE id = ?").Bind(back.Need).Run();
                writer.Get("DELETE FROM hand_over WHERE need_id = ?").Bind(back.Need).Run();
                break;
        }
    }

    private void Text(DateTimeOffset atUtc, DecisionBodies.PermissionText text) =>
        writer.Get(
            """
            INSERT INTO permission_text (recipient, version, at, en, de, ja)
            VALUES (?1, (SELECT coalesce(max(version), 0) + 1 FROM permission_text WHERE recipient = ?1), ?2, ?3, ?4, ?5)
            """)
            .Bind(text.Recipient).Bind(atUtc.ToUnixTimeMilliseconds()).Bind(text.En ?? "").Bind(text.De ?? "").Bind(text.Ja ?? "").Run();

    private void Given(Decision decision, DecisionBodies.PermissionGiven given) =>
        writer.Get(
            """
            INSERT INTO permission (exhibitor_id, badge, recipient, partner, purpose, version, language, how, given_at, given_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (exhibitor_id, badge, recipient, partner) DO UPDATE SET purpose = excluded.purpose, version = excluded.version, language = excluded.language, how = excluded.how,
              given_at = excluded.given_at, given_by = excluded.given_by, taken_back_at = coalesce(withdrawn_at, taken_back_at),
              withdrawn_at = NULL, withdrawn_by = NULL, withdrawal = NULL
            """)
            .Bind(given.Exhibitor).Bind(given.Badge).Bind(given.Recipient).Bind(given.Partner ?? "").Bind(given.Purpose).Bind(given.Version).Bind(given.Language)
            .Bind(given.How).Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Bind(decision.Who).Run();

    private void HandOver(Decision decision, string from, string to, string badge, string? needId, string need, string passes) =>
        writer.Get("INSERT INTO hand_over (id, from_id, to_id, badge, need_id, at, who, need, passed, outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(decision.Id).Bind(from).Bind(to).Bind(badge).Bind(needId).Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Bind(decision.Who).Bind(need).Bind(passes)
            .Bind(nameof(HandOverOutcome.Open)).Run();

    private void Routed(Decision decision, DecisionBodies.NeedRouted routed)
    {
        writer.Get("UPDATE released_need SET cluster = ?, routed_at = ?, routed_by = ?, routed_passed = ? WHERE id = ?")
            .Bind(routed.Cluster).Bind(decision.AtUtc.ToUnixTimeMilliseconds()).Bind(decision.Who).Bind(routed.Passes).Bind(routed.Need).Run();
        if (routed.To is not { } to)
        {
            return;
        }

        var need = writer.Get("SELECT exhibitor_id, badge, need, passed FROM released_need WHERE id = ?").Bind(routed.Need);
        var (from, badge, text, passed) = need.Step() ? (need.Text(0), need.Text(1), need.Text(2), need.Text(3)) : ("", "", "", "");
        need.Reset();
        if (from.Length > 0)
        {
            HandOver(decision, from, to, badge, routed.Need, text, passed);
        }
    }
}
