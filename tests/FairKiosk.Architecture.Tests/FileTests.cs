namespace FairKiosk.Architecture.Tests;

public sealed class FileTests
{
    private const int LongestFileLines = 400;

    // A new name at the top is a decision: docs/architecture.md draws the house.
    private static readonly string[] TopLevel =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "CHANGELOG.md", "CONTRIBUTING.md",
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "FairKiosk.sln", "LICENSE", "README.md",
        "docs", "firmware", "gateway", "global.json", "hardware", "run", "scripts", "test", "tests",
    ];

    private static readonly string[] Source = [".cs", ".cshtml", ".js", ".css", ".sql", ".sh", ".csproj", ".props", ".targets"];

    // Put together here, so that this file does not find itself.
    private static readonly string[] Leftovers = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception", "Skip" + " =", "Skip" + "=\""];

    private static IEnumerable<string> SourceFiles => House.Files.Where(file =>
        Source.Contains(Path.GetExtension(file)) || file is "run" or "test" or ".ci/run");

    [Fact]
    public void Nothing_lies_at_the_top_that_the_house_does_not_know()
    {
        var strange = House.Files.Select(file => file.Split('/')[0]).Distinct(StringComparer.Ordinal).Except(TopLevel, StringComparer.Ordinal);
        Assert.Empty(strange);
    }

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold_in_mind()
    {
        var tooLong = from file in SourceFiles
                      let lines = House.Lines(file).Length
                      where lines > LongestFileLines
                      select $"{file}: {lines} lines";
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Nothing_is_skipped_and_nothing_is_left_for_later()
    {
        var left = from file in SourceFiles
                   from line in House.Lines(file)
                   from word in Leftovers
                   where line.Contains(word, StringComparison.Ordinal)
                   select $"{file}: {line.Trim()}";
        Assert.Empty(left);
    }

    [Fact]
    public void A_warning_is_switched_off_only_with_a_reason()
    {
        const string Off = "#pragma warning " + "disable";
        var silent = from file in SourceFiles
                     from line in House.Lines(file)
                     where line.Contains(Off, StringComparison.Ordinal) && !line.Contains("//", StringComparison.Ordinal)
                     select $"{file}: {line.Trim()}";
        Assert.Empty(silent);
    }

    [Fact]
    public void No_name_needs_quoting()
    {
        var strange = House.Files.Where(file => file.Any(letter => !char.IsAsciiLetterOrDigit(letter) && !"._-/".Contains(letter, StringComparison.Ordinal)));
        Assert.Empty(strange);
    }

    [Fact]
    public void The_licence_is_Apache_2()
    {
        var licence = House.Read("LICENSE");
        Assert.Contains("Apache License", licence, StringComparison.Ordinal);
        Assert.Contains("Version 2.0, January 2004", licence, StringComparison.Ordinal);
        Assert.Contains("<PackageLicenseExpression>Apache-2.0<", House.Read("Directory.Build.props"), StringComparison.Ordinal);
    }
}
