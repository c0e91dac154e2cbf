using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>Who stands in the pavilion, as its organisers and everybody may know it.</summary>
public sealed class ProfileTests : IDisposable
{
    private static readonly DateOnly First = new(2026, 11, 16);

    private readonly TestFair _fair = new();

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void Nobody_reads_who_stands_there_before_the_organiser_has_published_it_and_nobody_any_more_afterwards()
    {
        Assert.Null(_fair.Database.Profiles.Published());
        Publish(isPublic: true);
        Assert.Equal(["Arakawa Precision", "Kawagoe Optics"], _fair.Database.Profiles.Published()!.Select(firm => firm.Name));
        _fair.MustEqualItsRebuild();
        Publish(isPublic: false);
        Assert.Null(_fair.Database.Profiles.Published());
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_label_and_a_place_are_those_of_the_day_and_a_firm_is_listed_while_it_stands_there()
    {
        Publish(isPublic: true);
        var setup = _fair.Database.Setup;
        setup.AddExhibitor(
            new Exhibitor(TestFair.A, "Arakawa Precision", "JP")
            {
                Theme = "Pumps",
                Memberships = [new Membership("Saitama (Bronze)", null, First), new Membership("Saitama (Gold)", First.AddDays(1), null)],
            },
            "test");
        setup.AddExhibitor(new Exhibitor(TestFair.B, "Kawagoe Optics", "JP") { Left = First }, "test");
        setup.AddExhibitor(new Exhibitor("advice", "Advice", "DE") { Role = ExhibitorRole.Expert }, "test");
        setup.AddStation(new Station(TestFair.A, "Booth 7", StationKind.Booth, [new Ownership(TestFair.A, TestFair.Ten.AddDays(-10), TestFair.Ten.AddHours(1))]), "test");

        _fair.Time.Now = TestFair.Ten.AddDays(-30);
        Assert.Equal([("Arakawa Precision", "Saitama (Bronze)"), ("Kawagoe Optics", "")], Labels());
        _fair.Time.Now = TestFair.Ten;
        Assert.Equal([("Arakawa Precision", "Saitama (Gold)")], Labels());
        Assert.Equal(["Booth 7", "rack booth"], _fair.Database.Profiles.Published()![0].Places);
        Assert.Equal("Pumps", _fair.Database.Profiles.Published()![0].Theme);
        _fair.Time.Now = TestFair.Ten.AddDays(30);
        Assert.Equal(["rack booth"], _fair.Database.Profiles.Published()![0].Places);
        Assert.Equal(["Advice", "Arakawa Precision"], _fair.Database.Profiles.Firms().Select(firm => firm.Listed.Name));
        _fair.MustEqualItsRebuild();
    }

    private IEnumerable<(string Name, string Label)> Labels() => _fair.Database.Profiles.Published()!.Select(firm => (firm.Name, string.Join(", ", firm.Clusters)));

    private void Publish(bool isPublic) => _fair.Database.Setup.SetPavilion(_fair.Database.Setup.Read().Pavilion! with { IsListPublic = isPublic }, "test");
}
