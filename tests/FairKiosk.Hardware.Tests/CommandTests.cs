using FairKiosk.Hardware.Commands;
using FairKiosk.Hardware.Tests.Reading;

namespace FairKiosk.Hardware.Tests;

/// <summary>What a script learns from the exit code.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TableFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_supply_that_is_strong_enough_is_0_and_one_that_is_not_is_1()
    {
        Assert.Equal(0, await HardwareCommands.RunAsync(["power", _folder.Path]));
        _folder.Spoil("power.csv", "rating,3000", "rating,99");
        Assert.Equal(1, await HardwareCommands.RunAsync(["power", _folder.Path]));
    }

    [Fact]
    public async Task A_wiring_that_keeps_the_rules_is_0_and_one_that_breaks_one_is_1()
    {
        _folder.Spoil("parts.csv", "0x24,I2C_SDA", ",");
        Assert.Equal(0, await HardwareCommands.RunAsync(["check", _folder.Path]));
        _folder.Spoil("pins.csv", "load,3.3,3.6", "load,3.3,3.0");
        Assert.Equal(1, await HardwareCommands.RunAsync(["check", _folder.Path]));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("power")]
    public async Task A_table_that_cannot_be_read_is_2(string command)
    {
        _folder.Spoil("bom.csv", "Chip,2", "Chip,two");
        Assert.Equal(2, await HardwareCommands.RunAsync([command, _folder.Path]));
    }

    [Theory]
    [InlineData("solder")]
    [InlineData("check", "--loud")]
    [InlineData("check", "no/such/folder")]
    [InlineData("netlist", "a.net")]
    public async Task Wrong_arguments_are_2(params string[] arguments) => Assert.Equal(2, (await Run(arguments)).Code);

    [Fact]
    public async Task A_command_that_there_is_not_is_named_first() =>
        Assert.Equal($"'solder' is not known here.{Environment.NewLine}See --help.{Environment.NewLine}", (await Run("solder")).Complaint);

    [Fact]
    public async Task A_file_given_as_a_folder_is_told() =>
        Assert.Equal(
            (2, $"{_folder.FileOf("pins.csv")}: It is a file. Allowed: the folder of a reader.{Environment.NewLine}"),
            await Run("check", _folder.FileOf("pins.csv")));

    [Theory]
    [InlineData("draw", "wiring.svg")]
    [InlineData("schematic", "schematic.kicad_sch")]
    public async Task A_file_that_cannot_be_written_is_2_and_one_line_with_its_path(string command, string file)
    {
        Directory.CreateDirectory(_folder.FileOf(file));
        var (code, complaint) = await Run(command, _folder.Path);
        Assert.Equal(2, code);
        Assert.Contains(_folder.FileOf(file), Assert.Single(complaint.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draw", "wiring.svg")]
    [InlineData("schematic", "schematic.kicad_sch")]
    public async Task Where_one_reader_cannot_be_read_the_files_of_the_others_stay_as_they_were(string command, string file)
    {
        using var parent = TableFolder.Of("a", "b");
        var old = Path.Combine(parent.Path, "a", file);
        File.WriteAllText(old, "old");
        File.WriteAllText(Path.Combine(parent.Path, "b", "pins.csv"), "");
        Assert.Equal(2, (await Run(command, parent.Path)).Code);
        Assert.Equal("old", File.ReadAllText(old));
    }

    [Fact]
    public async Task Where_one_drawing_does_not_fit_its_page_none_is_written()
    {
        using var parent = TableFolder.Of("a", "b");
        var old = Path.Combine(parent.Path, "a", DrawCommand.WiringFile);
        File.WriteAllText(old, "old");
        File.AppendAllLines(
            Path.Combine(parent.Path, "b", "pins.csv"),
            Enumerable.Range(0, 90).SelectMany(at => new[] { $"U1,{at},,NET{at},out,3.3,,,,,blue,", $"R{at},1,,NET{at},passive,,,,,,blue," }));
        Assert.Equal((1, $"The wiring of b does not fit on a page of A4.{Environment.NewLine}"), await Run("draw", parent.Path));
        Assert.Equal("old", File.ReadAllText(old));
    }

    private static async Task<(int Code, string Complaint)> Run(params string[] arguments)
    {
        var before = Console.Error;
        using StringWriter complaint = new();
        try
        {
            Console.SetError(complaint);
            return (await HardwareCommands.RunAsync(arguments), complaint.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
