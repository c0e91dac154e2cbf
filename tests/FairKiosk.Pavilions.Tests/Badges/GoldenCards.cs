using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Pavilions.Tests.Badges;

/// <summary>The golden badges: each a file of bytes (.vcf, .txt) and a file of what is expected of them (.json), one folder a format or a fair.</summary>
internal static class GoldenCards
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Every golden badge as "folder/name.extension".</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Root(), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".vcf" or ".txt")
            .Select(file => Path.GetRelativePath(Root(), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    public static byte[] Raw(string name) => File.ReadAllBytes(Path.Combine(Root(), name));

    /// <summary>What is written down, in the form in which readings are written.</summary>
    public static string Expected(string name) => Written(Badge(name));

    /// <summary>The AIM identifier that the scanner gave; a QR code unless the golden file says otherwise.</summary>
    public static string Symbology(string name) => Badge(name).Symbology ?? "]Q1";

    /// <summary>The profile of the badge's folder; the default one unless it has its own.</summary>
    public static BadgeProfile Profile(string name)
    {
        var file = Path.Combine(Root(), Path.GetDirectoryName(name)!, "profile.json");
        if (!File.Exists(file))
        {
            return BadgeProfile.Default;
        }

        Assert.True(BadgeProfileFile.TryRead(File.ReadAllText(file), out var profile, out var problem), problem);
        return profile!;
    }

    public static string Written(string name, BadgeReading reading) =>
        Written(new GoldenBadge(File.Exists(ExpectedFile(name)) ? Badge(name).Symbology : null, reading.Identity, reading.Contact));

    public static void Rewrite(string name, string text) => File.WriteAllText(ExpectedFile(name), text);

    /// <summary>A page of the repository.</summary>
    public static string Page(string path) => File.ReadAllText(Path.Combine(Root(), "..", "..", path));

    /// <summary>The lines of the README's section on a folder.</summary>
    public static IEnumerable<string> ListedIn(string folder) => File.ReadLines(Path.Combine(Root(), "README.md"))
        .SkipWhile(line => line != $"## {folder}").Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));

    private static GoldenBadge Badge(string name) => JsonSerializer.Deserialize<GoldenBadge>(File.ReadAllText(ExpectedFile(name)), Readable)!;

    private static string Written(GoldenBadge badge) => JsonSerializer.Serialize(badge, Readable) + "\n";

    private static string ExpectedFile(string name) => Path.Combine(Root(), Path.ChangeExtension(name, ".json"));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "golden"));

    private sealed record GoldenBadge(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Symbology, string Identity, BadgeContact? Contact);
}
