using FairKiosk.Gateway.Pages.Setup;
using FairKiosk.Gateway.Setup;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage;
using FairKiosk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Gateway.Tests.Setup;

public sealed class SetupExportTests
{
    public static TheoryData<string> Golden => [.. GoldenSetup.Names];

    public static TheoryData<string> Templates => [.. SetupTemplates.Names];

    [Fact]
    public void Whatever_a_set_up_says_is_read_again_from_its_own_file() => Check.One(Properties.Many(200), Prop.ForAll(Seeds, seed =>
    {
        var setup = new RandomSetup(seed).Setup();

        var text = SetupExport.Write(setup);
        var wish = GoldenSetup.Read(text);

        Assert.Equal((setup.Series, setup.Fair, setup.Pavilion), (wish.Series, wish.Fair, wish.Pavilion));
        Assert.Equal(setup.Exhibitors, wish.Exhibitors);
        Assert.Equal(setup.Readers, wish.Readers);
        Assert.Equal(setup.PermissionTexts, wish.PermissionTexts);
        Assert.All(setup.Stations.Values.Zip(wish.Stations), pair => Assert.True(SetupWish.IsSame(pair.First, pair.Second), pair.First.Id));
        Assert.Equal(setup.Stations.Count, wish.Stations.Count);
        Assert.True(new SetupDifference(setup, GoldenSetup.Read(text, setup)).IsNothing);
    }));

    [Fact]
    public void A_folder_made_from_a_file_writes_the_same_file_and_reading_it_again_decides_nothing() => Check.One(Properties.Many(12), Prop.ForAll(Seeds, seed =>
    {
        using DataFolder folder = new();
        using DataFolder copy = new();
        using var database = FairDatabase.Open(folder.Path, TimeProvider.System);
        using var other = FairDatabase.Open(copy.Path, TimeProvider.System);
        RandomSetup random = new(seed);
        database.Wishes.Fulfil(GoldenSetup.Read(SetupExport.Write(random.Setup())), "test");
        random.Bind(database);

        var text = SetupExport.Write(database.Setup.Read());
        other.Wishes.Fulfil(GoldenSetup.Read(text), "test");
        var decisions = database.Decisions.List().Count;
        database.Wishes.Fulfil(GoldenSetup.Read(text, database.Setup.Read()), "test");

        Assert.Equal(text, SetupExport.Write(other.Setup.Read()));
        Assert.Equal(decisions, database.Decisions.List().Count);
        Assert.True(database.Rebuild(verifyOnly: true).Same);
        Assert.All(random.Moments(), at => Assert.All(database.Setup.Read().Readers, reader => Assert.Equal(
            Where(database, reader.Id, at), Where(other, reader.Id, at))));
    }));

    [Theory]
    [MemberData(nameof(Golden))]
    public void A_scenario_is_written_as_it_was_read(string name)
    {
        var setup = GoldenSetup.Imported(name);
        var text = SetupExport.Write(setup);

        Assert.True(new SetupDifference(setup, GoldenSetup.Read(text, setup)).IsNothing);
        Assert.True(new SetupDifference(setup, GoldenSetup.Read(File.ReadAllText(GoldenSetup.PathOf(name)), setup)).IsNothing);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_can_be_read_as_it_is_and_marks_what_is_to_be_checked(string name)
    {
        var text = SetupTemplates.Find(name)!;
        var wish = GoldenSetup.Read(text);

        Assert.NotNull(wish.Series);
        Assert.True(wish.Fair!.Last > wish.Fair.First);
        Assert.NotEmpty(wish.Pavilion!.Organisers);
        Assert.NotEmpty(wish.Exhibitors);
        Assert.Equal(wish.Readers.Count, wish.Places.Count);
        Assert.All((string[])["first:", "last:", "opens:", "closes:", "hall:"], word =>
            Assert.Contains("CHECK", text.Split('\n').First(line => line.TrimStart().StartsWith(word, StringComparison.Ordinal)), StringComparison.Ordinal));
    }

    [Fact]
    public void There_is_a_template_for_each_of_the_three_fairs() => Assert.Equal(["medica", "nanotech", "sps"], SetupTemplates.Names);

    [Fact]
    public void Each_template_asks_visitors_the_same_for_each_recipient_in_each_language() => Assert.All(SetupTemplates.Names, name =>
    {
        var texts = GoldenSetup.Read(SetupTemplates.Find(name)!).PermissionTexts;
        Assert.Equal(PermissionLines.OfTemplate, texts);
        Assert.Equal(Enum.GetValues<Recipient>(), texts.Select(text => text.Recipient));
        Assert.All(texts, text => Assert.All(PermissionLines.Languages, language => Assert.NotEqual("", text.In(language, "a", "b", "c"))));
    });

    [Fact]
    public void What_is_not_set_stands_there_as_a_comment()
    {
        var text = SetupExport.Write(FairSetup.Empty with { Pavilion = new Pavilion("saitama", "Saitama", "") });

        Assert.All((string[])["  # hall: ", "  # banner: ", "  # organisers: ", "# series: ", "# readers: "], line => Assert.Contains(line, text, StringComparison.Ordinal));
        Assert.Equal(new Pavilion("saitama", "Saitama", ""), GoldenSetup.Read(text).Pavilion);
    }

    private static Arbitrary<int> Seeds => Arb.From(Gen.Choose(0, int.MaxValue - 1));

    private static string? Where(FairDatabase database, string reader, DateTimeOffset at) =>
        Pavilions.Stations.StationOf.Bound(at, database.Setup.Read().Bindings.GetValueOrDefault(reader) ?? []);
}
