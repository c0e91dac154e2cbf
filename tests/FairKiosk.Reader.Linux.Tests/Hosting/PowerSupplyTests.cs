using FairKiosk.Reader.Linux.Hosting;
using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests.Hosting;

public sealed class PowerSupplyTests
{
    [Fact]
    public void A_machine_without_any_supply_is_plugged_in_and_has_no_battery()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal((-1, true), new PowerSupply(folder["nothing"]).Read());
        Assert.Equal((-1, true), new PowerSupply(folder.FullPath).Read());
    }

    [Theory]
    [InlineData("71", "0", 71, false)]
    [InlineData("100", "1", 100, true)]
    [InlineData("nonsense", "1", -1, true)]
    public void Battery_and_mains_are_told_as_the_kernel_says(string capacity, string online, int battery, bool mains)
    {
        using var folder = new TemporaryFolder();
        Add(folder, "BAT0", ("type", "Battery"), ("capacity", capacity));
        Add(folder, "AC", ("type", "Mains"), ("online", online));
        Assert.Equal((battery, mains), new PowerSupply(folder.FullPath).Read());
    }

    [Fact]
    public void A_battery_alone_means_no_mains()
    {
        using var folder = new TemporaryFolder();
        Add(folder, "BAT0", ("type", "Battery"), ("capacity", "40"));
        Assert.Equal((40, false), new PowerSupply(folder.FullPath).Read());
    }

    private static void Add(TemporaryFolder folder, string supply, params (string Name, string Value)[] files)
    {
        Directory.CreateDirectory(folder[supply]);
        foreach (var (name, value) in files)
        {
            File.WriteAllText(Path.Combine(folder[supply], name), value + "\n");
        }
    }
}
