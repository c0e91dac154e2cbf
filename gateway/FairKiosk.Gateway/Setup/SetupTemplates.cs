using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Setup;

/// <summary>Set-up files to begin with, one for each of a few fairs.</summary>
internal static class SetupTemplates
{
    private const string Prefix = "setup-template-";
    private const string Suffix = ".yaml";
    private const string Comment = "# ";

    public static IReadOnlyList<string> Names { get; } = [.. typeof(SetupTemplates).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Suffix.Length])
        .Order(StringComparer.Ordinal)];

    /// <summary>With its comments in the language of whoever reads it. Null: there is none of that name.</summary>
    public static string? Find(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            return null;
        }

        using StreamReader reader = new(typeof(SetupTemplates).Assembly.GetManifestResourceStream(Prefix + name + Suffix)!);
        return string.Join('\n', reader.ReadToEnd().Split('\n').Select(InLanguage));
    }

    private static string InLanguage(string line)
    {
        var at = line.LastIndexOf(Comment, StringComparison.Ordinal);
        var said = at < 0 ? "" : line[(at + Comment.Length)..].TrimStart();
        return said.Length == 0 ? line : line[..^said.Length] + Say.Plain(said);
    }
}
