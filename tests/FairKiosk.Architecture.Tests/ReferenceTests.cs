namespace FairKiosk.Architecture.Tests;

/// <summary>Arrows go one way: Wire ← Reader ← hosts; Pavilions ← Storage ← Gateway.</summary>
public sealed class ReferenceTests
{
    // docs/architecture.md, "Who may use whom". A project that is not here does not belong to the house yet.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["FairKiosk.Wire"] = [],
        ["FairKiosk.Reader"] = ["FairKiosk.Wire"],
        ["FairKiosk.Parts"] = ["FairKiosk.Reader", "FairKiosk.Wire"],
        ["FairKiosk.Mosquitto"] = [],
        ["FairKiosk.Reader.Linux"] = ["FairKiosk.Reader", "FairKiosk.Parts", "FairKiosk.Wire", "FairKiosk.Mosquitto"],
        ["FairKiosk.Simulator"] = ["FairKiosk.Reader", "FairKiosk.Wire", "FairKiosk.Mosquitto"],
        ["FairKiosk.Pavilions"] = [],
        ["FairKiosk.Storage"] = ["FairKiosk.Pavilions"],
        ["FairKiosk.Gateway"] = ["FairKiosk.Storage", "FairKiosk.Pavilions", "FairKiosk.Wire", "FairKiosk.Mosquitto"],
        ["FairKiosk.Hardware"] = [],
    };

    private static IEnumerable<string> Products => House.Projects.Where(project =>
        !project.StartsWith("tests/", StringComparison.Ordinal)
        && !project.StartsWith("firmware/boards/", StringComparison.Ordinal)
        && !project.StartsWith("firmware/SmallBoardCorlib/", StringComparison.Ordinal));

    [Fact]
    public void Every_project_of_the_product_is_in_the_table_and_the_other_way_round() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Products.Select(House.NameOf).Order(StringComparer.Ordinal));

    [Fact]
    public void No_project_uses_another_than_the_table_allows()
    {
        var wrong = from project in Products
                    let name = House.NameOf(project)
                    from used in House.ReferencesOf(project)
                    where !Allowed.GetValueOrDefault(name, []).Contains(used)
                    select $"{name} uses {used}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_product_does_not_use_its_tests()
    {
        var wrong = Products.Where(project => House.Read(project).Contains("tests/", StringComparison.Ordinal));
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_project_lies_in_a_folder_of_its_own_name()
    {
        var wrong = House.Projects
            .Where(project => !project.StartsWith("firmware/SmallBoardCorlib/", StringComparison.Ordinal))
            .Where(project => Path.GetFileName(Path.GetDirectoryName(project)) != House.NameOf(project));
        Assert.Empty(wrong);
    }
}
