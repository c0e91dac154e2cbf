namespace FairKiosk.Architecture.Tests;

/// <summary>A board only wires its makers' drivers to the core. What lies beside a host's project file wires; what lies in its folders drives one part.</summary>
public sealed class BoardTests
{
    private const int MostHostLines = 150;

    [Theory]
    [InlineData("RaspberryPi/FairKiosk.RaspberryPi")]
    [InlineData("Meadow/FairKiosk.Pocket", "Meadow/FairKiosk.Pocket.F7")]
    [InlineData("Nano/FairKiosk.Nano")]
    public void A_host_is_short_enough_to_hold_nothing_but_wires(params string[] projects)
    {
        var lines = (from project in projects
                     from file in House.Files
                     where file.EndsWith(".cs", StringComparison.Ordinal) && string.Equals(Path.GetDirectoryName(file), $"firmware/boards/{project}", StringComparison.Ordinal)
                     select House.Lines(file).Length).ToArray();
        Assert.NotEmpty(lines);
        Assert.InRange(lines.Sum(), 1, MostHostLines);
    }
}
