using FairKiosk.Gateway.Commands;
using FairKiosk.Gateway.Lists;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Commands;

/// <summary>Visitor lists from the terminal.</summary>
public sealed class VisitorCommandTests : IDisposable
{
    private const string List = "Barcode,Name,Firma\nT-1,Anna Krüger,Krüger GmbH\n,Nobody,\nT-2,Jonas Weber,\nT-2,Jonas W.,\nT-3,Mia Wolf,\nT-3,Mia Wolf,\nT-4,,\n";

    private readonly DataFolder _folder = new();

    public VisitorCommandTests()
    {
        using FairDatabase database = FairDatabase.Open(_folder.Path, TimeProvider.System);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_dry_run_says_what_would_be_taken_and_changes_nothing()
    {
        CommandLine dry = await ImportAsync(List, "--dry-run", "--report", _folder.File("report.csv"));
        Assert.Equal((0, ""), (dry.Code, dry.Error));
        Assert.Contains("Would take 2,", dry.Output, StringComparison.Ordinal);
        Assert.Contains("1 say the same as a row before them.", dry.Output, StringComparison.Ordinal);
        Assert.Contains("Not taken: 4.", dry.Output, StringComparison.Ordinal);
        Assert.Contains("(row 4, 5)", dry.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", dry.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Krüger", dry.Output, StringComparison.Ordinal);
        Assert.Equal(
            "Row,Why it was not taken\r\n3,No code\r\n4,The same code stands in another row with other details\r\n5,The same code stands in another row with other details\r\n8,Nothing but the code\r\n",
            (await File.ReadAllTextAsync(_folder.File("report.csv"))).TrimStart('\uFEFF'));
        using FairDatabase database = FairDatabase.Open(_folder.Path, TimeProvider.System);
        Assert.Empty(database.Visitors.List());
        Assert.Empty(database.Decisions.List());
    }

    [Fact]
    public async Task A_list_is_taken_listed_and_taken_back()
    {
        CommandLine import = await ImportAsync(List);
        Assert.Equal(0, import.Code);
        Assert.Contains("Took 2,", import.Output, StringComparison.Ordinal);
        CommandLine list = await RunAsync("list");
        Assert.Contains("list.csv", list.Output, StringComparison.Ordinal);
        Assert.All(list.Output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        string id = import.Output.Split("visitors remove ")[1].Split(' ')[0];
        Assert.Equal(0, (await RunAsync("remove", id[..6])).Code);
        Assert.Equal(1, (await RunAsync("remove", id[..6])).Code);
        Assert.Contains("no visitor list yet", (await RunAsync("list")).Output, StringComparison.Ordinal);
        CommandLine verify = await CommandLine.RunAsync("rebuild", "--verify", "--data", _folder.Path);
        Assert.Equal(0, verify.Code);
    }

    [Fact]
    public async Task The_next_list_with_the_same_heads_is_read_as_the_last_one()
    {
        CommandLine first = await ImportAsync("Alpha,Beta\nAnna,T-1\n", "--map", "code=B", "--map", "name=alpha");
        Assert.Contains("Took 1,", first.Output, StringComparison.Ordinal);
        CommandLine second = await ImportAsync("ALPHA,beta\nJonas,T-2\nMia,T-1\n");
        Assert.Contains("columns as last time", second.Output, StringComparison.Ordinal);
        Assert.Contains("Took 2, of these 1 known from an earlier list", second.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name,Firma\nAnna,x\n", "Say which column holds the code")]
    [InlineData("Barcode,Name\n", "no rows with visitors")]
    [InlineData("Barcode,Name\nT-1,\n", "No row of the list can be taken")]
    [InlineData("%PDF-1.4", "This file is no table")]
    public async Task A_wrong_file_is_told_in_a_sentence_and_changes_nothing(string text, string said)
    {
        CommandLine import = await ImportAsync(text);
        Assert.Equal((ExitCodes.Usage, ""), (import.Code, import.Output.Contains("Took", StringComparison.Ordinal) ? import.Output : ""));
        Assert.Contains(said, import.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", import.Error, StringComparison.Ordinal);
        using FairDatabase database = FairDatabase.Open(_folder.Path, TimeProvider.System);
        Assert.Empty(database.Decisions.List());
    }

    [Theory]
    [InlineData("--map", "salary=B", "WHAT is one of code, name, family-name")]
    [InlineData("--map", "code=Nowhere", "There is no column 'Nowhere'")]
    [InlineData("--map", "code", "There is no column ''")]
    [InlineData("--encoding", "klingon", "There is no encoding 'klingon'")]
    public async Task Wrong_options_are_told_in_a_sentence(string option, string value, string said)
    {
        CommandLine import = await ImportAsync(List, option, value);
        Assert.Equal(ExitCodes.Usage, import.Code);
        Assert.Contains(said, import.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_stops_the_import_before_anything_is_taken()
    {
        CommandLine import = await ImportAsync(List, "--report", _folder.File("nowhere", "report.csv"));
        Assert.Equal(3, import.Code);
        Assert.Contains("There is no visitor list yet", (await RunAsync("list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_one_list_is_imported_another_one_waits_its_turn()
    {
        using (ImportLock.TryTake(_folder.Path))
        {
            CommandLine import = await ImportAsync(List);
            Assert.Equal(3, import.Code);
            Assert.Contains("A list is being worked on", import.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await ImportAsync(List)).Code);
    }

    private async Task<CommandLine> ImportAsync(string text, params string[] options)
    {
        string path = _folder.File("list.csv");
        await File.WriteAllTextAsync(path, text);
        return await RunAsync(["import", path, .. options]);
    }

    private Task<CommandLine> RunAsync(params string[] arguments) => CommandLine.RunAsync(["visitors", .. arguments, "--data", _folder.Path]);
}
