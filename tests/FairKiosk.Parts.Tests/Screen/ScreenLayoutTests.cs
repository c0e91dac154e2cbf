using FairKiosk.Parts.Screen;
using FairKiosk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Parts.Tests.Screen;

public sealed class ScreenLayoutTests
{
    private const int Edge = 240;

    private readonly ScreenLayout _layout = new(Edge, Edge, new SquareFont());

    [Fact]
    public void Clock_waiting_and_battery_stand_on_one_line_and_what_goes_on_at_the_foot()
    {
        var texts = _layout.Arrange(new ScreenFacts { Clock = "14:05", Waiting = 12, BatteryPercent = 80, Station = "Booth 7", Line = "Kept", Name = "Jürgen Groß", Company = "Rhein-Optik" });
        Assert.Equal(["14:05", "▲ 12", "80 %", "Booth 7", "Kept", "Jürgen Groß", "Rhein-Optik"], texts.Select(text => text.Text));
        Assert.Single(texts.Take(3).Select(text => text.Y).Distinct());
        Assert.True(texts.Take(3).Zip(texts.Skip(1).Take(2)).All(pair => pair.First.X < pair.Second.X));
        Assert.Equal(texts.Max(text => text.Y), texts.Single(text => text.Text == "Kept").Y);
    }

    [Fact]
    public void What_is_not_known_leaves_its_place_empty() => Assert.Empty(_layout.Arrange(new ScreenFacts()));

    [Fact]
    public void A_long_name_goes_on_in_a_second_line_and_is_cut_there()
    {
        var texts = Large(new ScreenFacts { Name = "Maria Magdalena von und zu Hohenlohe-Waldenburg" });
        Assert.Equal(["Maria", "Magdalena von…"], texts.Select(text => text.Trim()));
    }

    [Fact]
    public void A_name_without_blanks_is_broken_between_two_letters_where_its_script_allows_it()
    {
        Assert.Equal(["山田太郎花子次", "郎三郎"], Large(new ScreenFacts { Name = "山田太郎花子次郎三郎" }));
        Assert.Equal(["Donaudampfsch…"], Large(new ScreenFacts { Name = "Donaudampfschifffahrtsgesellschaft" }));
    }

    [Fact]
    public void More_than_9999_waiting_is_more_than_9999() =>
        Assert.Equal("▲ 9999+", Assert.Single(_layout.Arrange(new ScreenFacts { Waiting = 12_345 })).Text);

    [Fact]
    public void Whatever_the_names_are_all_lies_on_the_screen_and_nothing_over_anything_else() => Check.One(
        Properties.Many(300),
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>[]>(), given =>
        {
            var words = given.Select(text => string.Concat(text.Get.Where(letter => !char.IsSurrogate(letter)))).Concat(["", "荒川精機株式会社", "Gesellschaft für angewandte Optik und Feinmechanik", "𠮷野家𠮷野家𠮷野家𠮷野家"]).ToArray();
            string Word(int at) => words[at % words.Length];
            var texts = _layout.Arrange(new ScreenFacts { Clock = "14:05", Waiting = given.Length, BatteryPercent = 100, Station = Word(1), Line = Word(2), Name = Word(3), Company = Word(4) });
            Assert.All(texts, text => Assert.InRange(text.X + SquareFont.Measure(text.Text, text.Size), 0, Edge));
            Assert.All(texts, text => Assert.InRange(text.Y + SquareFont.Line(text.Size), 0, Edge));
            var rows = texts.Where(text => text.Size != TextSize.Small || text.Y > 6).OrderBy(text => text.Y).ToList();
            Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.First.Y + SquareFont.Line(pair.First.Size) <= pair.Second.Y));
            Assert.All(texts, text => Assert.False(char.IsHighSurrogate(text.Text[^1])));
        }));

    private IEnumerable<string> Large(ScreenFacts facts) => _layout.Arrange(facts).Where(text => text.Size == TextSize.Large).Select(text => text.Text);

    /// <summary>Letters of one width, those of East Asian scripts twice as wide.</summary>
    private sealed class SquareFont : IScreenFont
    {
        public int Height(TextSize size) => Line(size);

        public int Width(string text, TextSize size) => Measure(text, size);

        internal static int Line(TextSize size) => size switch { TextSize.Small => 20, TextSize.Middle => 26, _ => 36 };

        internal static int Measure(string text, TextSize size) => text.Sum(letter => letter >= '\u2E80' ? 2 : 1) * (size switch { TextSize.Small => 8, TextSize.Middle => 12, _ => 16 });
    }
}
