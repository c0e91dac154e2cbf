using System.Text;
using System.Text.Json;
using FairKiosk.EndToEnd.Tests.Harness;
using FairKiosk.Reader.Linux.Tests.Harness;
using Xunit.Abstractions;

namespace FairKiosk.EndToEnd.Tests;

/// <summary>Badges as pictures: printed and read by other people's programs, sent through a serial line to a real reader and on to a real gateway.</summary>
public sealed class BadgeImagesTests(ITestOutputHelper output)
{
    private const int LeastPictures = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly BarcodeKind[] Matrices =
        [BarcodeKind.QrCode, BarcodeKind.DataMatrix, BarcodeKind.QrCodeByZBar, BarcodeKind.Aztec, BarcodeKind.QrCodeMarkedUtf8, BarcodeKind.Pdf417];

    private static readonly (BarcodeKind Kind, string Text)[] Ids =
    [
        .. Enumerable.Range(1, 8).Select(i => (BarcodeKind.Code128, FormattableString.Invariant($"FK700{i:0000}"))),
        .. Enumerable.Range(1, 6).Select(i => (BarcodeKind.Code39, FormattableString.Invariant($"TICKET-{i:0000}"))),
        .. Enumerable.Range(1, 6).Select(i => (BarcodeKind.InterleavedTwoOfFive, FormattableString.Invariant($"{90_000_000 + i}"))),
        .. Enumerable.Range(1, 4).Select(i => (BarcodeKind.Ean13, FormattableString.Invariant($"40063813339{i:0}"))),
    ];

    [Fact]
    public async Task Every_badge_that_is_printed_and_scanned_is_the_right_contact_or_kept_raw()
    {
        using var folder = new TemporaryFolder();
        await using var gateway = new GatewayProcess(folder["data"], "--demo");
        await gateway.StartAsync();
        using var scanner = new PseudoTerminal();
        await using var reader = ChildProcess.Start(
            Programs.Reader, "run", "--activation", Path.Combine(gateway.DataFolder, "activation", "counter-1.json"), "--state", folder["reader"],
            "--source", $"serial:{scanner.Device}:115200", "--framing", "stx", "--events", "json");

        var sent = await PrintAsync(folder["pictures"]);
        Assert.True(sent.Count >= LeastPictures, $"Only {sent.Count} pictures.");
        foreach (var (kind, badge) in sent)
        {
            scanner.Write([0x02, .. Encoding.ASCII.GetBytes(kind.Aim), .. badge.Raw, 0x03]);
            var outcome = await reader.LineAsync(line => line.Contains("\"outcome\"", StringComparison.Ordinal), Patience);
            Assert.True(outcome.Contains("\"accepted\"", StringComparison.Ordinal), $"{badge.Name} as {kind.Aim}: {outcome}");
        }

        var store = new Store(gateway.DataFolder);
        await Eventually.TrueAsync(
            "every scan is stored", Patience, () => Task.FromResult(Scans(store) == sent.Count), () => $"{Scans(store)} of {sent.Count}\n{gateway.Transcript}");
        var stored = store.Query<(string Badge, string Symbology, byte[] Data)>("SELECT badge, symbology, data FROM badge_code")
            .ToDictionary(row => (row.Symbology, Convert.ToHexString(row.Data)), row => row.Badge);
        var wrong = sent.SelectMany(pair => Differences(pair.Kind, pair.Badge, stored, store)).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        output.WriteLine($"{sent.Count} pictures: {string.Join(", ", sent.GroupBy(pair => pair.Kind.Aim).Select(group => $"{group.Key} {group.Count()}"))}");
    }

    private static long Scans(Store store) => store.One<long>("SELECT count(*) FROM event WHERE type = 'scan'");

    /// <summary>Prints every badge, reads it back, and holds what was read against what was printed.</summary>
    private static async Task<List<(BarcodeKind Kind, GoldenBadge Badge)>> PrintAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var printer = new BarcodePrinter(folder);
        // Badges of one identity would be one visitor with the fullest contact of all. STX and ETX are the line's own marks.
        var badges = GoldenBadge.All
            .Where(badge => badge.Raw.Length is > 0 and <= 800 && badge.Raw.AsSpan().IndexOfAny((byte)0, (byte)2, (byte)3) < 0)
            .DistinctBy(badge => badge.Identity, StringComparer.Ordinal)
            .DistinctBy(badge => Convert.ToHexString(badge.Raw), StringComparer.Ordinal)
            .Select((badge, i) => (Kind: KindFor(badge, i), Badge: badge))
            .Concat(Ids.Select(id => (id.Kind, new GoldenBadge(id.Text, Encoding.ASCII.GetBytes(id.Text), "", new Dictionary<string, string>(StringComparer.Ordinal)))))
            .ToList();
        var read = new (BarcodeKind, GoldenBadge)[badges.Count];
        await Parallel.ForAsync(0, badges.Count, async (i, _) =>
        {
            var (kind, badge) = badges[i];
            var bytes = await printer.PrintAndReadAsync(kind, badge.Raw);
            // An EAN's last digit is made by the printing program.
            var expected = kind == BarcodeKind.Ean13 ? bytes[..^1] : bytes;
            Assert.True(expected.AsSpan().SequenceEqual(badge.Raw), $"{badge.Name} as {kind.Aim} was read as {Convert.ToHexString(bytes)}");
            read[i] = (kind, badge with { Raw = bytes });
        });
        return [.. read];
    }

    // Only UTF-8 may be marked as UTF-8: the printing program looks.
    private static BarcodeKind KindFor(GoldenBadge badge, int number)
    {
        var kind = Matrices[number % Matrices.Length];
        return kind == BarcodeKind.QrCodeMarkedUtf8 && !System.Text.Unicode.Utf8.IsValid(badge.Raw) ? BarcodeKind.QrCode : kind;
    }

    private static IEnumerable<string> Differences(
        BarcodeKind kind, GoldenBadge badge, Dictionary<(string Symbology, string Data), string> stored, Store store)
    {
        if (!stored.TryGetValue((kind.Aim, Convert.ToHexString(badge.Raw)), out var pseudonym))
        {
            yield return $"{badge.Name} as {kind.Aim}: its bytes are not stored as they were read";
            yield break;
        }

        var row = store.Query<string>(
            $"""
            SELECT json_object('name', name, 'familyName', family_name, 'givenName', given_name, 'company', company, 'jobTitle', job_title, 'email', email,
              'phone', phone, 'country', country, 'familyReading', family_reading, 'givenReading', given_reading, 'unreadParts', unread_parts)
            FROM badge WHERE badge = '{pseudonym}'
            """).Single();
        using var json = JsonDocument.Parse(row);
        foreach (var part in json.RootElement.EnumerateObject())
        {
            var expected = badge.Contact.GetValueOrDefault(part.Name, "");
            var actual = part.Value.GetString() ?? "";
            if (actual != expected)
            {
                yield return $"{badge.Name} as {kind.Aim}: {part.Name} is '{actual}' instead of '{expected}'";
            }
        }
    }
}
