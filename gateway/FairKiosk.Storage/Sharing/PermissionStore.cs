using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage;

/// <summary>What visitors allowed one exhibitor. Every statement here names the exhibitor, as in <see cref="LeadQueries"/>.</summary>
public sealed class PermissionStore
{
    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly LeadEntries _entries;
    private readonly TimeProvider _time;

    internal PermissionStore(WriteConnection writer, ReadConnections reads, LeadEntries entries, TimeProvider time)
    {
        _time = time;
        _writer = writer;
        _reads = reads;
        _entries = entries;
    }

    /// <summary>All that the exhibitor noted of one visitor, in force or withdrawn; what was withdrawn under another badge of the same person is withdrawn here, too.</summary>
    public IReadOnlyList<Permission> Of(string exhibitorId, string badge) => [.. _reads.Query<Row>(
        $"""
        SELECT p.recipient, p.partner, p.purpose, p.version, p.language, p.how, p.given_at AS GivenAt, p.given_by AS GivenBy, p.withdrawn_by AS WithdrawnBy, p.withdrawal,
               coalesce(p.withdrawn_at, (SELECT max(coalesce(x.withdrawn_at, x.taken_back_at)) {SharingSql.Elsewhere("p")})) AS WithdrawnAt
        FROM permission p WHERE p.exhibitor_id = @exhibitor AND p.badge = @badge ORDER BY p.given_at, p.recipient, p.partner
        """,
        new { exhibitor = exhibitorId, badge }).Select(row => row.ToPermission())];

    /// <summary>Notes that the visitor agreed.</summary>
    /// <param name="partner">Which partner of the pavilion; empty for every other recipient.</param>
    /// <param name="version">The version of the text that the visitor was shown, which may be another one than is in use by now.</param>
    public SharingAnswer Give(
        string exhibitorId, string badge, Recipient recipient, string partner, int version, string language, PermissionSource how, string who) => _writer.Transact(() =>
    {
        if (!_entries.IsLead(exhibitorId, badge))
        {
            return SharingAnswer.NotTheirs;
        }

        if (!HasText(recipient, version, language))
        {
            return SharingAnswer.NoText;
        }

        if (recipient == Recipient.Partner ? !IsPartner(partner) : partner.Length > 0)
        {
            return SharingAnswer.NobodyThere;
        }

        if (Allows(_writer, exhibitorId, badge, recipient, partner))
        {
            return SharingAnswer.StandsAlready;
        }

        _entries.Record(who, DecisionKinds.PermissionGiven, new DecisionBodies.PermissionGiven(
            exhibitorId, badge, recipient.ToString(), Said(partner), PermissionRules.PurposeOf(recipient).ToString(), version, language, how.ToString()));
        return SharingAnswer.Done;
    });

    /// <summary>Notes that the visitor takes it back: from now on it allows nothing.</summary>
    public SharingAnswer Withdraw(string exhibitorId, string badge, Recipient recipient, string partner, string who) => _writer.Transact(() =>
    {
        if (!Allows(_writer, exhibitorId, badge, recipient, partner))
        {
            return SharingAnswer.NotTheirs;
        }

        _entries.Record(who, DecisionKinds.PermissionWithdrawn, new DecisionBodies.PermissionWithdrawn(exhibitorId, badge, recipient.ToString(), Said(partner)));
        return SharingAnswer.Done;
    });

    /// <summary>That withdrawal was a slip of the same person's: the permission holds as it was given.</summary>
    public SharingAnswer Restore(string exhibitorId, string badge, string withdrawal, string who) => _writer.Transact(() =>
    {
        var query = _writer.Get("SELECT recipient, partner, withdrawn_by, withdrawn_at FROM permission WHERE exhibitor_id = ? AND badge = ? AND withdrawal = ?")
            .Bind(exhibitorId).Bind(badge).Bind(withdrawal);
        var found = query.Step() ? (Recipient: query.Text(0), Partner: query.Text(1), By: query.Text(2), AtUtc: Times.FromMillis(query.Int64(3))) : default;
        query.Reset();
        if (found.Recipient is null)
        {
            return SharingAnswer.NotTheirs;
        }

        if (!PermissionRules.IsSlip(found.By, found.AtUtc, who, _time.GetUtcNow()))
        {
            return SharingAnswer.NoSlip;
        }

        _entries.Record(who, DecisionKinds.PermissionRestored, new DecisionBodies.PermissionRestored(exhibitorId, badge, found.Recipient, Said(found.Partner), withdrawal));
        return SharingAnswer.Done;
    });

    /// <summary>Within a transaction of the caller: whether a permission is in force.</summary>
    internal static bool Allows(WriteConnection writer, string exhibitorId, string badge, Recipient recipient, string partner = "")
    {
        var query = writer.Get($"SELECT 1 FROM permission p WHERE p.exhibitor_id = ? AND p.badge = ? AND p.recipient = ? AND p.partner = ? AND {SharingSql.Holds("p")}")
            .Bind(exhibitorId).Bind(badge).Bind(recipient.ToString()).Bind(partner);
        return query.Finds();
    }

    private bool HasText(Recipient recipient, int version, string language) => _writer.Get(
        """
        SELECT 1 FROM permission_text
        WHERE recipient = ? AND version = ? AND CASE ? WHEN 'en' THEN en WHEN 'de' THEN de WHEN 'ja' THEN ja ELSE '' END <> ''
        """).Bind(recipient.ToString()).Bind(version).Bind(language).Finds();

    private bool IsPartner(string name) => _writer.Get("SELECT 1 FROM pavilion_organiser WHERE name = ? AND role = ?").Bind(name).Bind(nameof(OrganiserRole.PartnerCluster)).Finds();

    private static string? Said(string text) => text.Length == 0 ? null : text;

    private sealed record Row
    {
        public string Recipient { get; init; } = "";

        public string Partner { get; init; } = "";

        public string Purpose { get; init; } = "";

        public long Version { get; init; }

        public string Language { get; init; } = "";

        public string How { get; init; } = "";

        public long GivenAt { get; init; }

        public string GivenBy { get; init; } = "";

        public long? WithdrawnAt { get; init; }

        public string? WithdrawnBy { get; init; }

        public string? Withdrawal { get; init; }

        public Permission ToPermission() => new(
            Enum.Parse<Recipient>(Recipient), Partner, Enum.Parse<PermissionPurpose>(Purpose), (int)Version, Language, Enum.Parse<PermissionSource>(How),
            Times.FromMillis(GivenAt), GivenBy)
        {
            WithdrawnAtUtc = Times.FromMillis(WithdrawnAt),
            WithdrawnBy = WithdrawnBy,
            Withdrawal = Withdrawal,
        };
    }
}
