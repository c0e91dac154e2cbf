using System.Globalization;
using FairKiosk.Gateway.Pages.Shared;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>What can be chosen in the set-up, in the words of the page's language.</summary>
internal static class SetupWords
{
    public static IReadOnlyList<Choice> Qualifiers(Words words) => Choices<NumberQualifier>(qualifier => qualifier switch
    {
        NumberQualifier.Exact => words["Setup.Number.Exact"],
        NumberQualifier.About => words["Setup.Number.About"],
        NumberQualifier.AtLeast => words["Setup.Number.AtLeast"],
        NumberQualifier.Nearly => words["Setup.Number.Nearly"],
        _ => words["Setup.Number.Unknown"],
    });

    public static IReadOnlyList<Choice> PavilionKinds(Words words) => Choices<PavilionKind>(kind => kind switch
    {
        PavilionKind.StandAlone => words["Setup.Kind.StandAlone"],
        PavilionKind.WithPartnerCluster => words["Setup.Kind.WithPartner"],
        PavilionKind.MemberBooth => words["Setup.Kind.MemberBooth"],
        _ => words["Setup.NotSaid"],
    });

    public static IReadOnlyList<Choice> OrganiserRoles(Words words) => Choices<OrganiserRole>(role => role switch
    {
        OrganiserRole.PartnerCluster => words["Setup.Organiser.Partner"],
        OrganiserRole.Coordinator => words["Setup.Organiser.Coordinator"],
        _ => words["Setup.Organiser.Lead"],
    });

    public static IReadOnlyList<Choice> Months() =>
        [.. Enumerable.Range(1, 12).Select(month => new Choice(month.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month)))];

    public static IReadOnlyList<Choice> FieldKinds(Words words) => Choices<FormFieldKind>(kind => kind switch
    {
        FormFieldKind.Choice => words["Ask.Kind.Choice"],
        FormFieldKind.Choices => words["Ask.Kind.Choices"],
        FormFieldKind.Number => words["Ask.Kind.Number"],
        FormFieldKind.Date => words["Ask.Kind.Date"],
        FormFieldKind.YesNo => words["Ask.Kind.YesNo"],
        _ => words["Ask.Kind.Text"],
    });

    public static IReadOnlyList<Choice> Sizes(Words words) => Choices<SizeClass>(size => size == SizeClass.Unknown ? words["Setup.NotSaid"] : Of(size, words));

    /// <summary>Empty where nobody said.</summary>
    public static string Of(SizeClass size, Words words) => size switch
    {
        SizeClass.Micro => words["Setup.Size.Micro"],
        SizeClass.Small => words["Setup.Size.Small"],
        SizeClass.Medium => words["Setup.Size.Medium"],
        SizeClass.Large => words["Setup.Size.Large"],
        _ => "",
    };

    public static IReadOnlyList<Choice> FirmRoles(Words words) => Choices<ExhibitorRole>(role => Of(role, words));

    public static string Of(ExhibitorRole role, Words words) => role switch
    {
        ExhibitorRole.SupportBody => words["Setup.Role.Support"],
        ExhibitorRole.Expert => words["Setup.Role.Expert"],
        ExhibitorRole.ClusterStaff => words["Setup.Role.Staff"],
        _ => words["Setup.Role.Exhibitor"],
    };

    public static IReadOnlyList<Choice> Sides(Words words) => Choices<RegionSide>(side => side switch
    {
        RegionSide.Inside => words["Setup.Inside"],
        RegionSide.Outside => words["Setup.Outside"],
        _ => words["Setup.NotSaid"],
    });

    public static IReadOnlyList<Choice> StationKinds(Words words) => Choices<StationKind>(kind => Of(kind, words));

    public static string Of(StationKind kind, Words words) => kind switch
    {
        StationKind.JointExhibit => words["Setup.Place.Joint"],
        StationKind.MeetingTable => words["Setup.Place.Table"],
        StationKind.Entrance => words["Setup.Place.Entrance"],
        StationKind.Kiosk => words["Setup.Place.Kiosk"],
        StationKind.InfoDesk => words["Setup.Place.InfoDesk"],
        _ => words["Setup.Place.Booth"],
    };

    private static IReadOnlyList<Choice> Choices<T>(Func<T, string> text)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), text(value)))];
}
