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
    public async Task Wrong_arguments_are_2(params string[] arguments) => Assert.Equal(2, await HardwareCommands.RunAsync(arguments));
}
