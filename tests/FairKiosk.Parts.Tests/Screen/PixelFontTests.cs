using System.Xml.Linq;
using FairKiosk.Parts.Screen;

namespace FairKiosk.Parts.Tests.Screen;

public sealed class PixelFontTests
{
    private static readonly byte[] File = System.IO.File.ReadAllBytes(Path.Combine(Root(), "firmware/FairKiosk.Parts/Screen/screen16.font"));

    private readonly PixelFont _font = new(File, 16, 24, 32);

    [Theory]
    [InlineData("Ui.resx")]
    [InlineData("Ui.de.resx")]
    [InlineData("Ui.ja.resx")]
    public void Every_letter_of_the_texts_can_be_shown(string texts)
    {
        var file = Path.Combine(Root(), "gateway/FairKiosk.Gateway/Texts", texts);
        var letters = string.Concat(XDocument.Load(file).Descendants("value").Select(value => value.Value)).Distinct().Where(letter => letter >= ' ');
        Assert.DoesNotContain(letters, letter => !_font.Has(letter));
    }

    [Theory]
    [InlineData("ÄÖÜäöüß")]
    [InlineData("ŁódźČeskýŐszİĞşñçéèœåøæ")]
    [InlineData("ΑθήναΜоскваКиїв")]
    [InlineData("あいうえおぱびゃゅょっんアイウエオヴー・「」、。")]
    [InlineData("ｱｲｳｴｵﾞﾟ")]
    [InlineData("髙橋﨑山田邊澤濵")]
    [InlineData("▲…€№☆≈")]
    public void Letters_of_names_and_firms_can_be_shown(string letters) =>
        Assert.DoesNotContain(letters, letter => !_font.Has(letter));

    [Fact]
    public void A_letter_it_does_not_have_is_shown_as_a_box_as_wide_as_its_script()
    {
        Assert.Equal(2 * _font.Width("a", TextSize.Small), _font.Width("가", TextSize.Small));
        Assert.Equal(_font.Width("a", TextSize.Small), _font.Width("ש", TextSize.Small));
        Assert.Equal(
            """
            ........
            ........
            .######.
            .#....#.
            .#....#.
            .#....#.
            .#....#.
            .#....#.
            .#....#.
            .#....#.
            .#....#.
            .#....#.
            .#....#.
            .######.
            ........
            ........
            """.ReplaceLineEndings("\n"),
            Drawn("ש", TextSize.Small));
    }

    [Fact]
    public void A_pair_of_units_is_one_letter() => Assert.Equal(_font.Width("吉", TextSize.Small), _font.Width("𠮷", TextSize.Small));

    [Fact]
    public void A_mark_stands_above_the_letter_before_it()
    {
        Assert.Equal(_font.Width("e", TextSize.Small), _font.Width("e\u0301", TextSize.Small));
        Assert.NotEqual(Drawn("e", TextSize.Small), Drawn("e\u0301", TextSize.Small));
    }

    [Fact]
    public void A_large_letter_is_the_small_one_with_slopes_in_place_of_stairs()
    {
        var large = Drawn("/", TextSize.Large).Split('\n');
        var small = Drawn("/", TextSize.Small).Split('\n');
        Assert.Equal(32, large.Length);
        Assert.Equal(2 * small[0].Length, large[0].Length);
        Assert.True(large.Sum(row => row.Count(dot => dot == '#')) >= 4 * small.Sum(row => row.Count(dot => dot == '#')));
        Assert.All(Enumerable.Range(0, 32), row => Assert.All(
            Enumerable.Range(0, small[0].Length), column => Assert.True(small[row / 2][column] != '#' || large[row][2 * column] == '#')));
    }

    [Fact]
    public void A_letter_and_a_half_covers_half_pixels_by_half()
    {
        var shades = new Picture(24, 24);
        _font.Draw(new ScreenText(0, 0, "l", TextSize.Middle), shades);
        Assert.Contains(shades.Quarters, quarters => quarters is 1 or 2 or 3);
        Assert.DoesNotContain(shades.Quarters, quarters => quarters > 4);
    }

    [Fact]
    public void The_layout_of_a_whole_screen_with_kanji_fits()
    {
        var texts = new ScreenLayout(240, 240, _font).Arrange(new ScreenFacts
        {
            Clock = "14:05",
            Waiting = 3,
            BatteryPercent = 80,
            Station = "川崎市パビリオン",
            Line = "Offline, scans are kept here",
            Name = "髙橋 美咲",
            Company = "株式会社川崎医療機器製作所",
        });
        Assert.All(texts, text => Assert.InRange(text.X + _font.Width(text.Text, text.Size), 0, 240));
        Assert.Equal(["髙橋 美咲"], texts.Where(text => text.Size == TextSize.Large).Select(text => text.Text));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder!.FullName, "FairKiosk.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private string Drawn(string text, TextSize size)
    {
        var picture = new Picture(_font.Width(text, size), size == TextSize.Large ? 32 : 16);
        _font.Draw(new ScreenText(0, 0, text, size), picture);
        return picture.ToString();
    }

    private sealed class Picture(int width, int height) : IDots
    {
        public int[] Quarters { get; } = new int[width * height];

        public void Set(int x, int y, int quarters) => Quarters[(y * width) + x] = quarters;

        public override string ToString() => string.Join(
            '\n', Quarters.Chunk(width).Select(row => string.Concat(row.Select(quarters => quarters > 1 ? '#' : '.'))));
    }
}
