using System.Globalization;
using FairKiosk.Gateway.Tests.Setup;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Commands;

/// <summary>One file sets up a pavilion, and is written back.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly DataFolder _folder = new();

    private string Data => _folder.File("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_template_becomes_a_pavilion_and_said_again_changes_nothing()
    {
        var file = await WriteAsync(await DoAsync("template", "medica"));

        var said = await ImportAsync(file);
        Assert.Contains("fair compamed-2026: new", said, StringComparison.Ordinal);
        Assert.Contains("reader counter-4: stands at or-rack from the beginning", said, StringComparison.Ordinal);
        Assert.Contains("Carry " + Path.Combine(Data, "activation", "counter-1.json"), said, StringComparison.Ordinal);
        Assert.Equal("door", ActivationContent.Read(Path.Combine(Data, "activation", "door.json")).Reader);
        var decisions = Decisions();

        Assert.Equal("Nothing to change.", (await ImportAsync(file)).Trim());
        Assert.Equal(decisions, Decisions());
        Assert.Equal("Nothing to change.", (await ImportAsync(await WriteAsync(await DoAsync("export-setup", "--data", Data)))).Trim());
        Assert.Equal(decisions, Decisions());
    }

    [Fact]
    public async Task A_dry_run_shows_the_difference_and_leaves_everything_as_it_is()
    {
        var file = await WriteAsync(await DoAsync("template", "sps"));
        Assert.Contains("This was a dry run", await ImportAsync(file, "--dry-run"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
        await ImportAsync(file);
        var decisions = Decisions();

        var text = (await File.ReadAllTextAsync(file)).Replace("closes: \"18:00\"", "closes: \"19:00\"", StringComparison.Ordinal)
            .Replace("  - id: kumagaya\n    name: Kumagaya Springs\n    country: JP\n    size: micro\n    languages:\n      - ja\n", "", StringComparison.Ordinal);
        var said = await ImportAsync(await WriteAsync(text), "--dry-run");

        Assert.Contains("fair sps-2026: changed", said, StringComparison.Ordinal);
        Assert.Contains("- closes: \"18:00\"", said, StringComparison.Ordinal);
        Assert.Contains("+ closes: \"19:00\"", said, StringComparison.Ordinal);
        Assert.Contains("Left as it is, for the file does not name it: exhibitor kumagaya.", said, StringComparison.Ordinal);
        Assert.Contains("0 new, 1 changed", said, StringComparison.Ordinal);
        Assert.Equal(decisions, Decisions());
    }

    [Fact]
    public async Task The_figures_of_one_edition_are_read_into_the_set_up_of_the_next_with_those_before_it()
    {
        await ImportAsync(await WriteAsync((await DoAsync("template", "sps")).Replace("  # history:\n  #   - name: SPS 2025\n", "  history:\n    - name: SPS 2025\n", StringComparison.Ordinal)));
        var figures = await DoAsync("fair", "figures", "--data", Data);
        var next = _folder.File("next");
        await DoAsync("import", await WriteAsync(await DoAsync("template", "medica")), "--data", next);
        await DoAsync("import", await WriteAsync(figures.Replace("id: sps", "id: compamed", StringComparison.Ordinal)), "--data", next);

        using var database = FairDatabase.Open(next, TimeProvider.System);
        var history = database.Setup.Read().Series!.History;
        Assert.Equal(["SPS 2025", "SPS 2026"], history.Select(past => past.Name));
        Assert.Equal(new DateOnly(2026, 11, 24), history[^1].First);
        Assert.Equal("Nothing to change.", (await DoAsync("import", await WriteAsync(await DoAsync("export-setup", "--data", next)), "--data", next)).Trim());
    }

    [Fact]
    public async Task A_target_that_is_no_number_and_a_row_of_figures_that_is_none_are_named_with_their_lines()
    {
        var file = await WriteAsync("series:\n  id: s\n  name: S\n  history:\n    - name: S 2025\n      visits: [\"12 many\"]\npavilion:\n  id: x\n  name: X\n  targets:\n    visits: lots\n");
        var said = await CommandLine.RunAsync("import", file, "--data", Data);
        Assert.Equal(2, said.Code);
        Assert.Contains("'12 many' is no row of figures", said.Error, StringComparison.Ordinal);
        Assert.Contains("line 11", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_slips_names_them_all_and_changes_nothing()
    {
        var file = await WriteAsync("pavilion:\n  id: x\n  nmae: X\nstations:\n  - id: s\n    name: S\n    owners: [nobody]\n");

        var said = await CommandLine.RunAsync("import", file, "--data", Data);

        Assert.Equal(2, said.Code);
        Assert.Contains("setup.yaml, line 3, column 3: a pavilion has no 'nmae'. Did you mean 'name'?", said.Error, StringComparison.Ordinal);
        Assert.Contains("setup.yaml, line 7", said.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
        Assert.Equal(2, (await CommandLine.RunAsync("import", _folder.File("no-such.yaml"), "--data", Data)).Code);
        Assert.Contains("Did you mean 'medica'?", (await CommandLine.RunAsync("template", "medika")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_firm_that_a_file_no_longer_names_as_owner_keeps_what_was_scanned_and_a_reader_is_carried_from_now_on()
    {
        const string Setup = "exhibitors:\n  - { id: a, name: A }\n  - { id: b, name: B }\nstations:\n  - { id: s, name: S, owners: [a] }\n  - { id: t, name: T, owners: [b] }\nreaders:\n  - { id: r, name: R, station: s }\n";
        await ImportAsync(await WriteAsync(Setup));
        var before = TimeProvider.System.GetUtcNow();

        await ImportAsync(await WriteAsync(Setup.Replace("name: S, owners: [a]", "name: S, owners: [b]", StringComparison.Ordinal).Replace("station: s", "station: t", StringComparison.Ordinal)));

        using var database = FairDatabase.Open(Data, TimeProvider.System);
        var setup = database.Setup.Read();
        Assert.Equal(["a"], setup.Stations["s"].OwnersAt(before));
        Assert.Equal(["b"], setup.Stations["s"].OwnersAt(before.AddDays(1)));
        Assert.Equal(("s", "t"), (StationOf.Bound(before, setup.Bindings["r"]), StationOf.Bound(before.AddDays(1), setup.Bindings["r"])));
    }

    [Fact]
    public async Task What_commands_say_less_of_leaves_what_the_file_said()
    {
        await ImportAsync(await WriteAsync(await DoAsync("template", "medica")));
        var before = Read();

        await DoAsync("fair", "set", "--id", "compamed-2026", "--name", "COMPAMED", "--city", "Düsseldorf", "--zone", "Europe/Berlin", "--first", "2026-11-16", "--last", "2026-11-19", "--pavilion", "Saitama", "--data", Data);
        await DoAsync("booth", "add", "arakawa", "--name", "Arakawa", "--data", Data);
        await DoAsync("booth", "add", "or-rack", "--name", "Rack", "--data", Data);
        await DoAsync("booth", "add", "meetings", "--name", "Tables", "--data", Data);

        var after = Read();
        Assert.Equal(before.Fair! with { Name = "COMPAMED" }, after.Fair);
        Assert.Equal(before.Pavilion! with { Name = "Saitama" }, after.Pavilion);
        Assert.Equal(before.Series, after.Series);
        Assert.Equal(before.Exhibitors.Select(firm => firm.Id == "arakawa" ? firm with { Name = "Arakawa" } : firm), after.Exhibitors);
        Assert.Equal(["arakawa", "kawagoe", "omiya"], after.Stations["or-rack"].OwnersAt(TimeProvider.System.GetUtcNow()));
        Assert.Equal((StationKind.MeetingTable, 0), (after.Stations["meetings"].Kind, after.Stations["meetings"].Owners.Count));
    }

    [Fact]
    public async Task A_running_gateway_takes_the_file_over_and_another_fair_is_refused_once_there_are_scans()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        var reader = await gateway.ConnectAsync("a");
        reader.SendEvents(Batches.Scans(1, "one"));
        await reader.ReceiptAsync(receipt => receipt.UpTo == 1);
        var file = await WriteAsync("fair:\n  totals: { visitors: about 130000 }\npavilion: { id: saitama, name: Saitama }\n");

        Assert.Contains("pavilion saitama: new", await DoAsync("import", file, "--data", gateway.Folder), StringComparison.Ordinal);
        Assert.Equal(QualifiedNumber.Of(130_000, NumberQualifier.About), gateway.Host.Database.Setup.Read().Fair!.Totals.Visitors);

        var other = await CommandLine.RunAsync("import", await WriteAsync(await DoAsync("template", "nanotech")), "--data", gateway.Folder);
        Assert.Equal((2, true), (other.Code, other.Error.Contains("a data folder of its own", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_written_to_a_file_is_what_is_printed_and_holds_no_password()
    {
        await ImportAsync(await WriteAsync(await DoAsync("template", "medica")));
        var printed = await DoAsync("export-setup", "--data", Data);

        Assert.Contains(_folder.File("out.yaml"), await DoAsync("export-setup", "--data", Data, "--output", _folder.File("out.yaml")), StringComparison.Ordinal);

        Assert.Equal(printed, await File.ReadAllTextAsync(_folder.File("out.yaml")));
        Assert.DoesNotContain(ActivationContent.Read(Path.Combine(Data, "activation", "door.json")).Password, printed, StringComparison.Ordinal);
        Assert.Equal(2, (await CommandLine.RunAsync("export-setup", "--data", _folder.File("nothing"))).Code);
    }

    [Fact]
    public async Task T_02_the_summary_compares_with_the_edition_before_and_says_unknown_where_nobody_knows()
    {
        await DoAsync("import", GoldenSetup.PathOf("T-02-compamed-2015"), "--data", Data);

        var said = await DoAsync("fair", "show", "--data", Data);

        Assert.Contains("8 in the pavilion: exhibitor 8; +166.7 % against COMPAMED 2014 (3)", said, StringComparison.Ordinal);
        Assert.Contains("paid by Saitama City, fiscal year 2015", said, StringComparison.Ordinal);
        Assert.Contains("SPS IPC Drive 2015: exhibitors unknown", said, StringComparison.Ordinal);
        Assert.Contains("MOTEK 2014: exhibitors 3, 4 days from 2014-10-06, paid by JETRO POST RIT", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_scenario_can_be_set_up_from_the_terminal()
    {
        foreach (var name in GoldenSetup.Names)
        {
            await DoAsync("import", GoldenSetup.PathOf(name), "--data", _folder.File(name.ToLowerInvariant()));
        }
    }

    private FairSetup Read()
    {
        using var database = FairDatabase.Open(Data, TimeProvider.System);
        return database.Setup.Read();
    }

    private int Decisions()
    {
        using var database = FairDatabase.Open(Data, TimeProvider.System);
        return database.Decisions.List().Count;
    }

    private async Task<string> WriteAsync(string text)
    {
        var file = _folder.File("setup.yaml");
        await File.WriteAllTextAsync(file, text);
        return file;
    }

    private Task<string> ImportAsync(string file, params string[] more) => DoAsync(["import", file, "--data", Data, .. more]);

    private static async Task<string> DoAsync(params string[] arguments)
    {
        var answer = await CommandLine.RunAsync(arguments);
        Assert.True(answer.Code == 0, answer.Code.ToString(CultureInfo.InvariantCulture) + " " + answer.Error);
        return answer.Output;
    }
}
