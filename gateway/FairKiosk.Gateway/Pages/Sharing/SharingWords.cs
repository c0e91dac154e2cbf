using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Sharing;

/// <summary>Permissions, hand-overs and needs in the words of the page's language.</summary>
internal static class SharingWords
{
    public static string Of(Recipient recipient, string partner, Words words) => recipient switch
    {
        Recipient.Exhibitor => words["Permit.Exhibitor"],
        Recipient.Members => words["Permit.Members"],
        Recipient.Cluster => words["Permit.Cluster"],
        _ => partner.Length > 0 ? partner : words["Permit.Partner"],
    };

    public static string Of(PermissionPurpose purpose, Words words) => purpose switch
    {
        PermissionPurpose.Contact => words["Permit.Contact"],
        PermissionPurpose.Referral => words["Permit.Referral"],
        _ => words["Permit.Programme"],
    };

    public static string Of(PermissionSource how, Words words) => how switch
    {
        PermissionSource.SignedForm => words["Permit.SignedForm"],
        PermissionSource.Reader => words["Permit.Reader"],
        PermissionSource.Kiosk => words["Permit.Kiosk"],
        PermissionSource.Email => words["Permit.Email"],
        _ => words["Permit.AtTheStand"],
    };

    public static string Of(HandOverOutcome outcome, Words words) => outcome switch
    {
        HandOverOutcome.Met => words["Outcome.Met"],
        HandOverOutcome.Interested => words["Outcome.Interested"],
        HandOverOutcome.NoAnswer => words["Outcome.NoAnswer"],
        HandOverOutcome.Declined => words["Outcome.Declined"],
        HandOverOutcome.NotFitting => words["Outcome.NotFitting"],
        _ => words["Outcome.Open"],
    };

    /// <summary>Why nothing was changed; null: it was done.</summary>
    public static string? Of(SharingAnswer answer, Words words) => answer switch
    {
        SharingAnswer.Done => (string?)null,
        SharingAnswer.NoPermission => words["Share.NoPermission"],
        SharingAnswer.NoText => words["Share.NoText"],
        SharingAnswer.NobodyThere => words["Share.NobodyThere"],
        SharingAnswer.StandsAlready => words["Share.StandsAlready"],
        SharingAnswer.NamesVisitor => words["Needs.NamesVisitor"],
        SharingAnswer.MayNameVisitor => words["Needs.MayNameVisitor"],
        SharingAnswer.NoSlip => words["Permit.NoSlip", PermissionRules.SlipTime.Minutes],
        SharingAnswer.BadText => words["Share.BadText", HandOverStore.LongestNeed],
        _ => words["Share.NotTheirs"],
    };

    /// <summary>A firm by the name that the page's language shows.</summary>
    public static string Firm(FairSetup setup, string id) => setup.FirmName(id, Web.PageLanguages.Current);

    /// <summary>The organisation that runs the pavilion.</summary>
    public static string Organiser(FairSetup setup, Words words) =>
        setup.Pavilion?.Organisers.FirstOrDefault(by => by.Role == OrganiserRole.Lead)?.Name ?? setup.Pavilion?.NameIn(Web.PageLanguages.Current) ?? words["Permit.Cluster"];

    /// <summary>The partner clusters that run it along with them.</summary>
    public static IReadOnlyList<string> Partners(FairSetup setup) =>
        [.. (setup.Pavilion?.Organisers ?? []).Where(by => by.Role == OrganiserRole.PartnerCluster).Select(by => by.Name).Distinct(StringComparer.Ordinal)];
}
