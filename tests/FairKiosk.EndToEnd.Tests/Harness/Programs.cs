namespace FairKiosk.EndToEnd.Tests.Harness;

/// <summary>Where the built programs lie: the same configuration (Debug or Release) as these tests.</summary>
internal static class Programs
{
    public static string Root { get; } = FindRoot();

    public static string Gateway { get; } = Built("gateway/FairKiosk.Gateway", "fairkiosk");

    public static string Reader { get; } = Built("firmware/FairKiosk.Reader.Linux", "fairkiosk-reader");

    public static string Simulator { get; } = Built("firmware/FairKiosk.Simulator", "fairkiosk-simulator");

    public static bool AreRelease { get; } = Configuration == "Release";

    // .../bin/Release/net10.0/
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Built(string project, string program)
    {
        var path = Path.Combine(Root, project, "bin", Configuration, "net10.0", program);
        return File.Exists(path) ? path : throw new FileNotFoundException($"{path} is not built. Build the solution first.", path);
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
