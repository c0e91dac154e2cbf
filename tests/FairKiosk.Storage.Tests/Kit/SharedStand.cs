using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Permissions;

namespace FairKiosk.Storage.Tests.Kit;

/// <summary>The fair with a visitor at each booth and one at the rack, a third firm, a partner cluster, and texts to ask visitors with.</summary>
public sealed class SharedStand : IDisposable
{
    public const string C = "omiya";
    public const string Partner = "Cluster Mechatronics";

    public SharedStand()
    {
        var setup = Fair.Database.Setup;
        setup.AddExhibitor(new Exhibitor(C, "Omiya Surface Tech", "JP"), "test");
        setup.SetPavilion(new Pavilion("saitama", "Saitama Pavilion", "8a") { Organisers = [new Organiser("Our City", OrganiserRole.Lead), new Organiser(Partner, OrganiserRole.PartnerCluster)] }, "test");
        SetTexts([.. Enum.GetValues<Recipient>().Select(recipient => new PermissionText(recipient) { English = $"May we tell the {recipient}?", German = $"Dürfen wir es {recipient} sagen?" })]);
        Fair.Send(
            new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor().Scan(0, Journal.Person("FK0000001", "Own Visitor")),
            new Journal("counter-2", "bbbbbbbbbbbbbbbb").Anchor().Scan(1, Journal.Person("FK0000002", "Rivals Visitor")),
            new Journal("counter-3", "cccccccccccccccc").Anchor().Scan(2, Journal.Person("FK0000003", "Joint Visitor")));
        (Own, Rivals, Joint) = (BadgeOf("Own Visitor"), BadgeOf("Rivals Visitor"), BadgeOf("Joint Visitor"));
    }

    public TestFair Fair { get; } = new();

    public string Own { get; }

    public string Rivals { get; }

    public string Joint { get; }

    public FairDatabase Database => Fair.Database;

    public void SetTexts(params PermissionText[] texts) =>
        Database.Wishes.Fulfil(SetupWish.Nothing(Database.Setup.Version) with { PermissionTexts = texts }, "test");

    /// <summary>The visitor agrees, in English, at the stand.</summary>
    public SharingAnswer Allow(string exhibitor, string badge, Recipient recipient, string partner = "") =>
        Database.Permissions.Give(exhibitor, badge, recipient, partner, version: 1, "en", PermissionSource.AtTheStand, exhibitor);

    /// <summary>Another badge that is scanned at the first firm's booth.</summary>
    public string SecondBadge()
    {
        Fair.Send(new Journal("counter-1", "dddddddddddddddd").Anchor().Scan(3, Journal.Person("FK0000004", "Own Visitor again")));
        return BadgeOf("Own Visitor again");
    }

    /// <summary>Whatever is tried in it changes nothing.</summary>
    public void ChangesNothing(Action tried)
    {
        var before = Database.Decisions.List().Count;
        tried();
        Assert.Equal(before, Database.Decisions.List().Count);
    }

    public void Dispose() => Fair.Dispose();

    private string BadgeOf(string name) => Fair.One<string>($"SELECT badge FROM badge WHERE name = '{name}'");
}
