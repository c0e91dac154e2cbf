using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Demo;

/// <summary>What the demo's visitors allowed and its firms passed on: visitors without a badge, permissions, hand-overs, released needs, and firms whose
/// leads the cluster's staff may see.</summary>
internal static class DemoSharing
{
    private const string German = "de";
    private const string AnyPartner = "";

    private static readonly ContactByHand Falk = new("Ines Falk", "Falk Endoskopie (demo)", "ines.falk@example.com", null, "DE");
    private static readonly ContactByHand Moretti = new("Luca Moretti", "Moretti Dispositivi (demo)", "luca.moretti@example.org", null, "IT");
    private static readonly ContactByHand Takagi = new("高木 由紀", "高木医療機器 (demo)", "takagi.yuki@example.org", null, "JP");

    /// <summary>Completes it, as a former start may have been interrupted; what stands already stays as it is.</summary>
    public static void Ensure(FairDatabase database, string who)
    {
        string falk = LeadOf(database, "arakawa", Falk, "Builds endoscopes of 3 mm; sends drawings.", who);
        Permit(database, "arakawa", falk, Recipient.Members, who);
        Permit(database, "arakawa", falk, Recipient.Cluster, who);
        database.HandOvers.HandOver("arakawa", falk, "omiya", "Coating for 3 mm tubes, biocompatible, in small lots.", Passed.Contact, who);
        Release(database, "arakawa", falk, "Sterile packaging in small lots, from May on", "Packaging", Passed.Name, who);

        string moretti = LeadOf(database, "omiya", Moretti, "Wants samples before Christmas.", who);
        Permit(database, "omiya", moretti, Recipient.Members, who);
        Permit(database, "omiya", moretti, Recipient.Cluster, who);
        database.HandOvers.HandOver("omiya", moretti, "kumagaya", "Springs of 0.1 mm wire.", Passed.Name, who);
        foreach (HandOverRow taken in database.HandOvers.Received("kumagaya"))
        {
            database.HandOvers.SetOutcome("kumagaya", taken.Id, HandOverOutcome.Interested, who);
        }

        string takagi = LeadOf(database, "hanno", Takagi, "新素材の試作を希望。", who);
        Release(database, "hanno", takagi, "A partner for a clinical study in Germany", string.Empty, Passed.Nothing, who);
        foreach (string firm in new[] { "arakawa", "omiya" })
        {
            database.Cluster.Agree(firm, agrees: true, who);
        }
    }

    // What somebody wrote of a visitor without a badge makes a lead each time, so that it is asked for first.
    private static string LeadOf(FairDatabase database, string firm, ContactByHand visitor, string note, string who) =>
        database.Leads.List(firm, new LeadFilter { Search = visitor.Email }) is [var known, ..] ? known.Badge : database.Leads.AddByHand(firm, visitor, note, who);

    private static void Permit(FairDatabase database, string firm, string badge, Recipient recipient, string who) =>
        database.Permissions.Give(firm, badge, recipient, AnyPartner, version: 1, German, PermissionSource.AtTheStand, who);

    private static void Release(FairDatabase database, string firm, string badge, string need, string field, Passed passes, string who)
    {
        if (database.Needs.Of(firm, badge).Count == 0)
        {
            database.Needs.Release(firm, badge, need, field, passes, who);
        }
    }
}
