using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Pavilions.Tests.Badges;

public class VCardGoldenTests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Names() => [.. Directory.EnumerateFiles(Folder(), "*.vcf").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_read_as_written_down(string name)
    {
        var raw = File.ReadAllBytes(Path.Combine(Folder(), name + ".vcf"));
        var expected = Path.Combine(Folder(), name + ".json");

        var reading = BadgeProfile.Default.Read(new BadgeCode("]Q1", raw));

        var actual = JsonSerializer.Serialize(new { reading.Identity, reading.Contact }, Readable) + "\n";
        if (Environment.GetEnvironmentVariable("FAIRKIOSK_UPDATE_GOLDEN") is "1")
        {
            File.WriteAllText(expected, actual);
        }

        Assert.Equal(File.ReadAllText(expected), actual);
    }

    [Fact]
    public void Every_golden_card_is_listed_with_its_origin()
    {
        var listed = File.ReadAllLines(Path.Combine(Folder(), "..", "README.md"));
        Assert.All(Directory.EnumerateFiles(Folder(), "*.vcf"), file =>
            Assert.Contains(listed, line => line.StartsWith($"| {Path.GetFileNameWithoutExtension(file)} | ", StringComparison.Ordinal)));
    }

    [Fact]
    public void There_are_enough_golden_cards() => Assert.True(Directory.GetFiles(Folder(), "*.vcf").Length >= 25);

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "golden", "vcard3"));
}
