using System.Xml.Linq;

namespace FairKiosk.Architecture.Tests;

/// <summary>The repository as files: what these tests read instead of remembering it.</summary>
internal static class House
{
    // What builds, runs and installs leave behind; nobody wrote it.
    private static readonly string[] Made = ["bin", "obj", "node_modules", "data", "artifacts", "TestResults", ".git", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every written file as a path from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Select(Relative).Order(StringComparer.Ordinal)];

    /// <summary>Every project as a path from the root.</summary>
    public static IReadOnlyList<string> Projects { get; } = [.. Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    public static string NameOf(string project) => Path.GetFileNameWithoutExtension(project);

    public static IReadOnlyList<string> ReferencesOf(string project) => Includes(project, "ProjectReference", NameOf);

    public static IReadOnlyList<string> PackagesOf(string project) => Includes(project, "PackageReference", name => name);

    private static string[] Includes(string project, string element, Func<string, string> shorten) =>
        [.. XDocument.Parse(Read(project)).Descendants(element)
            .Select(reference => (string?)reference.Attribute("Include"))
            .OfType<string>()
            .Select(include => shorten(include.Replace('\\', '/')))];

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return file;
        }

        foreach (var child in Directory.EnumerateDirectories(folder).Where(IsWritten))
        {
            foreach (var file in Walk(child))
            {
                yield return file;
            }
        }
    }

    private static bool IsWritten(string folder) =>
        !Made.Contains(Path.GetFileName(folder)) && !folder.EndsWith("/wwwroot/lib", StringComparison.Ordinal);

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

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
