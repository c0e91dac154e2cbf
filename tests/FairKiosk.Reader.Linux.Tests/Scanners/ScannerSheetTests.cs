using FairKiosk.Reader.Linux.Scanners;
using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests.Scanners;

public sealed class ScannerSheetTests
{
    private const int LinesOfAPage = 60;

    [Fact]
    public void The_page_in_the_documents_is_what_the_program_prints()
    {
        var page = File.ReadAllText(Path.Combine(FindRoot(), "docs", "scanners.md"));
        Assert.Contains("```\n" + ScannerSheet.Table() + "```\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_and_every_sheet_fit_a_terminal_and_a_page_of_paper()
    {
        var sheets = ScannerFamilies.All.Select(ScannerSheet.For).ToList();
        Assert.All(sheets, sheet => Assert.InRange(sheet.Split('\n').Length, 20, LinesOfAPage));
        Assert.All(sheets.Append(ScannerSheet.Table()).SelectMany(text => text.Split('\n')), line =>
        {
            Assert.True(line.Length <= ScannerSheet.Columns, line);
            Assert.True(line.All(char.IsAscii), line);
            Assert.Equal(line.TrimEnd(), line);
        });
    }

    [Theory]
    [InlineData("DS2208", "Zebra")]
    [InlineData("zebra ds-2208", "Zebra")]
    [InlineData("voyager", "Honeywell")]
    [InlineData("nls hr22", "Newland")]
    [InlineData("netumscan", "Inateck")]
    [InlineData("Tera HW0002", "Inateck")]
    [InlineData("Denso", "Denso")]
    public void A_scanner_is_found_by_maker_or_model(string text, string maker) =>
        Assert.StartsWith(maker, Assert.Single(ScannerFamilies.Named(text)).Models[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("--")]
    [InlineData("DS9999")]
    public void What_is_not_in_the_table_is_not_found(string text) => Assert.Empty(ScannerFamilies.Named(text));

    [Fact]
    public void No_model_is_in_two_families()
    {
        foreach (var model in ScannerFamilies.All.SelectMany(family => family.Models))
        {
            Assert.Single(ScannerFamilies.Named(model));
        }
    }

    [Fact]
    public async Task The_program_prints_the_table_and_a_sheet_and_names_what_it_knows()
    {
        var (code, table) = await ReaderProcess.RunAsync("scanners");
        Assert.Equal(0, code);
        Assert.Equal(ScannerSheet.Table().TrimEnd(), table);
        (code, var sheet) = await ReaderProcess.RunAsync("scanners", "Zebra", "DS2208");
        Assert.Equal(0, code);
        Assert.Contains("AIM Code ID Character", sheet, StringComparison.Ordinal);
        (code, var unknown) = await ReaderProcess.RunAsync("scanners", "DS9999");
        Assert.Equal(1, code);
        Assert.Contains("Zebra DS2208", unknown, StringComparison.Ordinal);
        (code, var several) = await ReaderProcess.RunAsync("scanners", "1");
        Assert.Equal(1, code);
        Assert.Contains("Say which", several, StringComparison.Ordinal);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FairKiosk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests run from inside the repository.");
    }
}
