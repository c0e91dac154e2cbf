namespace FairKiosk.Gateway.Setup;

/// <summary>Set-up files to begin with, one for each of a few fairs.</summary>
internal static class SetupTemplates
{
    private const string Prefix = "setup-template-";
    private const string Suffix = ".yaml";

    public static IReadOnlyList<string> Names { get; } = [.. typeof(SetupTemplates).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Suffix.Length])
        .Order(StringComparer.Ordinal)];

    /// <summary>Null: there is none of that name.</summary>
    public static string? Find(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            return null;
        }

        using StreamReader reader = new(typeof(SetupTemplates).Assembly.GetManifestResourceStream(Prefix + name + Suffix)!);
        return reader.ReadToEnd();
    }
}
