using FairKiosk.Hardware.Schematics;

namespace FairKiosk.Hardware.Tests.Schematics;

public sealed class SExpressionReaderTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("two words")]
    [InlineData("(in parentheses)")]
    [InlineData("a \"quoted\" word")]
    [InlineData("back\\slash")]
    [InlineData("\\\"")]
    [InlineData("two\nlines")]
    [InlineData("")]
    [InlineData("I²C → 3,3 V")]
    public void What_is_quoted_is_read_as_it_was(string text) =>
        Assert.Equal(text, SExpressionReader.Read($"(value {KicadText.Quoted(text)} (next 1))").Word());

    [Fact]
    public void Lists_are_in_lists_and_know_their_lines()
    {
        var root = SExpressionReader.Read("(a\n  (b \"(\")\n  (c d(e f)))\n");
        Assert.Equal(["b", "c"], root.Lists.Select(list => list.Name));
        Assert.Equal("(", root.Needed("b").Word());
        Assert.Equal(3, root.Needed("c").Needed("e").Line);
    }

    [Theory]
    [InlineData("", "Line 1: the file does not begin with a parenthesis.")]
    [InlineData("text", "Line 1: the file does not begin with a parenthesis.")]
    [InlineData("(a\n(b", "Line 2: the parenthesis that opens here is never closed.")]
    [InlineData("(a))", "Line 1: something stands behind the last parenthesis.")]
    [InlineData("(a\n\"b)", "Line 2: the quotation mark that opens here is never closed.")]
    [InlineData("(a \"b\\", "Line 1: the quotation mark that opens here is never closed.")]
    public void A_file_that_is_cut_off_is_refused_with_the_line(string text, string said) =>
        Assert.Equal(said, Assert.Throws<SchematicException>(() => SExpressionReader.Read(text)).Message);

    [Fact]
    public void A_file_of_nothing_but_parentheses_does_not_end_the_program() =>
        Assert.Contains("parentheses in each other", Assert.Throws<SchematicException>(() => SExpressionReader.Read(new string('(', 1_000_000))).Message, StringComparison.Ordinal);
}
