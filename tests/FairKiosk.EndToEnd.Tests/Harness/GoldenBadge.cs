using System.Text.Json;

namespace FairKiosk.EndToEnd.Tests.Harness;

/// <summary>A golden badge: its bytes, and what a careful person would enter.</summary>
/// <param name="Contact">The parts of the contact by their names in the file; empty where nothing is read.</param>
internal sealed record GoldenBadge(string Name, byte[] Raw, string Identity, IReadOnlyDictionary<string, string> Contact)
{
    // Folders without a profile of their own: everything that any fair's badge may be.
    private static readonly string[] Folders = ["vcard21", "vcard3", "vcard4", "names", "mecard", "bizcard", "mail", "hostile"];

    public static IReadOnlyList<GoldenBadge> All { get; } = [.. Folders.SelectMany(Read)];

    private static IEnumerable<GoldenBadge> Read(string folder) => Directory
        .EnumerateFiles(Path.Combine(Programs.Root, "tests", "golden", folder))
        .Where(file => Path.GetExtension(file) is ".vcf" or ".txt")
        .Order(StringComparer.Ordinal)
        .Select(file =>
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(file, ".json")));
            var contact = json.RootElement.GetProperty("contact");
            return new GoldenBadge(
                $"{folder}/{Path.GetFileName(file)}",
                File.ReadAllBytes(file),
                json.RootElement.GetProperty("identity").GetString()!,
                contact.ValueKind == JsonValueKind.Null
                    ? new Dictionary<string, string>(StringComparer.Ordinal)
                    : contact.EnumerateObject().ToDictionary(part => part.Name, part => part.Value.GetString()!, StringComparer.Ordinal));
        });
}
