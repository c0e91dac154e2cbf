using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Pavilions.Tests.Fairs;

public class PavilionTests
{
    private static readonly FairSeries Compamed = new("compamed", "COMPAMED")
    {
        Aliases = ["COMAPMED"],
        History =
        [
            new PastEdition("COMPAMED 2015") { First = new DateOnly(2015, 11, 16), Exhibitors = QualifiedNumber.Of(8) },
            new PastEdition("MOTEK 2014") { Fair = "MOTEK", First = new DateOnly(2014, 10, 6), Last = new DateOnly(2014, 10, 9), Exhibitors = QualifiedNumber.Of(3) },
            new PastEdition("COMPAMED 2014") { Fair = "comapmed", First = new DateOnly(2014, 11, 12), Last = new DateOnly(2014, 11, 15), Exhibitors = QualifiedNumber.Of(3) },
        ],
    };

    [Fact]
    public void T_02_the_edition_before_is_one_of_the_same_fair_in_any_of_its_spellings()
    {
        Assert.Equal("COMPAMED 2015", Compamed.Before(new DateOnly(2026, 11, 16))!.Name);
        Assert.Equal("COMPAMED 2014", Compamed.Before(new DateOnly(2015, 11, 16))!.Name);
        Assert.Null(Compamed.Before(new DateOnly(2014, 11, 12)));
        Assert.Equal([null, 4, 4], Compamed.History.Select(edition => edition.Days));
    }

    [Theory]
    [InlineData(4, "2014-03-31", 2013)]
    [InlineData(4, "2014-04-01", 2014)]
    [InlineData(4, "2012-02-10", 2011)]
    [InlineData(1, "2014-03-31", 2014)]
    [InlineData(1, "2014-12-31", 2014)]
    public void A_day_belongs_to_the_year_of_the_funder(int begins, string day, int year) =>
        Assert.Equal(year, (new Pavilion("saitama", "Saitama", "") with { FiscalYearBegins = begins }).FiscalYearOf(DateOnly.Parse(day, null)));

    [Fact]
    public void A_name_is_shown_in_the_language_of_the_page_where_it_is_known()
    {
        var firm = new Exhibitor("arakawa", "荒川精密", "JP") { Names = new LocalNames { English = "Arakawa Precision", Kana = "アラカワセイミツ" } };

        Assert.Equal(["Arakawa Precision", "荒川精密", "荒川精密", "荒川精密"], ((string[])["en", "de", "ja", "ko"]).Select(firm.NameIn));
    }

    [Fact]
    public void A_firm_is_a_member_on_the_days_between_and_including_the_first_and_the_last()
    {
        var firm = new Exhibitor("arakawa", "Arakawa", "JP")
        {
            Memberships = [new Membership("IVAM", null, new DateOnly(2026, 11, 17)), new Membership("Medical", new DateOnly(2026, 11, 17), null), new Membership("IVAM", null, null)],
        };

        Assert.Equal(["IVAM"], firm.ClustersOn(new DateOnly(2026, 11, 16)));
        Assert.Equal(["IVAM", "Medical"], firm.ClustersOn(new DateOnly(2026, 11, 17)));
        Assert.False(firm.Memberships[0].Holds(new DateOnly(2026, 11, 18)));
        Assert.False(firm.Memberships[1].Holds(new DateOnly(2026, 11, 16)));
    }

    [Fact]
    public void Two_that_say_the_same_are_equal_lists_included()
    {
        var again = Compamed with { Aliases = ["COMAPMED"], History = [.. Compamed.History] };

        Assert.Equal(Compamed, again);
        Assert.Equal(Compamed.GetHashCode(), again.GetHashCode());
        Assert.NotEqual(Compamed, Compamed with { Aliases = ["COMAPMED", "COMPAMED"] });
    }
}
