namespace FairKiosk.Architecture.Tests;

/// <summary>The solution is what restores and builds with the registry at hand; the check builds the solution.</summary>
public sealed class SolutionTests
{
    private static readonly string Solution = House.Read("FairKiosk.sln").Replace('\\', '/');

    [Fact]
    public void Every_project_is_built_by_the_solution()
    {
        var left = House.Projects
            .Where(project => !project.StartsWith("firmware/boards/", StringComparison.Ordinal))
            .Where(project => !Solution.Contains($"\"{project}\"", StringComparison.Ordinal));
        Assert.Empty(left);
    }

    [Theory]
    [InlineData("FairKiosk.Wire")]
    [InlineData("FairKiosk.Reader")]
    [InlineData("FairKiosk.Parts")]
    public void The_fence_compiles_the_small_board_sources_against_its_own_core_library(string name)
    {
        var fence = House.Projects.Where(project =>
            project.StartsWith("firmware/SmallBoardCorlib/", StringComparison.Ordinal)
            && House.Read(project).Contains($"{name}/", StringComparison.Ordinal));
        Assert.NotEmpty(fence);
    }

    [Fact]
    public void Every_library_and_program_has_a_test_project()
    {
        var names = House.Projects.Select(House.NameOf).ToHashSet(StringComparer.Ordinal);
        var untested = names
            .Where(name => name.StartsWith("FairKiosk.", StringComparison.Ordinal))
            .Where(name => House.Exists($"firmware/{name}") || House.Exists($"gateway/{name}") || House.Exists($"hardware/{name}"))
            .Where(name => !names.Contains($"{name}.Tests"));
        Assert.Empty(untested);
    }
}
