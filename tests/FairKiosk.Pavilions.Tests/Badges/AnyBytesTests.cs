using System.Diagnostics;
using System.Text;
using FairKiosk.Pavilions.Badges;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Pavilions.Tests.Badges;

public class AnyBytesTests
{
    private const int Longest = 65_536;

    // 64 KiB can become a line of text (2 bytes a character), its escaped form and the lines cut out of it; 24 MiB is far below "grows without bound".
    private const long MostMemory = 8 * 1024 * 1024;

    private static readonly Gen<byte> AnyByte = Gen.Choose(0, 255).Select(value => (byte)value);

    // Bytes that mean something in a badge come more often than by chance.
    private static readonly Gen<byte> BadgeByte = Gen.Frequency(
        (3, Gen.Elements("\r\n \t:;,\\.=\"nN%&?@"u8.ToArray())),
        (3, Gen.Elements("BEGINVCARDbeginvcardUID0123456789"u8.ToArray())),
        (1, Gen.Elements(new byte[] { 0x1B, 0x1D, 0x00, (byte)'$', (byte)'(', (byte)'B', 0x81, 0x8E, 0xE3, 0x83, 0x5C })),
        (1, AnyByte));

    private static readonly string[] Starts =
    [
        "BEGIN:VCARD\r\n", "BEGIN:VCARD\nVERSION:2.1\n", "BEGIN:VCARD\nVERSION:4.0\n", "MECARD:", "BIZCARD:", "MATMSG:", "mailto:", "http://fair.example/",
        "https://fair.example/?", "\u001d", "8018", "\\000020MECARD:", "\\000026", "",
    ];

    private static readonly string[] Symbologies = ["]Q1", "]C1", "]d2", "]Q3", "]C0", "]Q2", ""];

    private static readonly string[] Pieces =
    [
        "BEGIN:VCARD\r\n", "END:VCARD\n", "VERSION:3.0\r", "VERSION:2.1\n", "N:", "FN;TYPE=\"",
        "item1.TEL;PREF=1:", "ADR:;;;;;;", "UID:", "\\", ";", "\"", "\r\n ", "\n\t", "=",
        "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=SHIFT_JIS:", "=\r\n", "=E3=81", "N;CHARSET=ISO-2022-JP:\u001b$B", "SOUND;X-IRMC-N:",
        "N;SORT-AS=\"ア,イ\":", "TEL;VALUE=uri:tel:",
        "KIND:org\n", "Müller", "山田", "ﾔﾏﾀﾞ", "Germany", "\0", "\u202e", "FK1000001", ":", ",", "AGENT:BEGIN:VCARD\n",
        "MECARD:", "SOUND:", "ADR:,,,,,,", ";;", "id=", "%41", "&", "/", "\u001d",
        "21", "01", "8018", "91", "@example.de", "TO:",
    ];

    private static readonly BadgeProfile Fair = new(
        [
            new BadgeRule("", "^(?<id>FK[0-9]{7})$"),
            new BadgeRule("", "(?<id>.+)", place: BadgeIdPlace.WebQuery("fair.example", "id")),
            new BadgeRule("", "(?<id>[0-9]+)$", place: BadgeIdPlace.WebPath("fair.example")),
            new BadgeRule("", "^(?<id>.+)$", place: BadgeIdPlace.Gs1("21")),
            new BadgeRule("", "^(?<id>FK.+)$", place: BadgeIdPlace.CardProperty("NOTE")),
        ],
        BadgeCharset.ShiftJis);

    private static readonly BadgeProfile MailFair = new([], BadgeCharset.Iso2022Jp);

    [Fact]
    public void No_bytes_up_to_64_KiB_make_reading_throw_hang_or_eat_memory()
    {
        Property.HoldsForBytes(Reads, AnyByte, tests: 40, Longest);
        Property.HoldsForBytes(bytes => Reads([.. "BEGIN:VCARD\r\n"u8, .. bytes]), BadgeByte, tests: 60, Longest);
    }

    [Fact]
    public void No_bytes_after_the_start_of_any_format_make_reading_throw_or_hang() => Property.HoldsForBytes(
        bytes =>
        {
            foreach (var start in Starts)
            {
                Reads([.. Encoding.UTF8.GetBytes(start), .. bytes]);
            }
        },
        BadgeByte,
        tests: 150,
        longest: 1500);

    [Fact]
    public void No_heap_of_pieces_makes_reading_throw_hang_or_eat_memory() => Property.HoldsForChoices(
        choices =>
        {
            var text = string.Concat(choices.Skip(1).Select(choice => Pieces[choice % Pieces.Length]));
            Reads(Encoding.UTF8.GetBytes(Starts[choices.FirstOrDefault() % Starts.Length] + text));
        },
        tests: 1500,
        size: 300);

    [Theory]
    [InlineData("BEGIN:VCARD\n")]
    [InlineData("END:VCARD\n")]
    [InlineData("\n ")]
    [InlineData("\\")]
    [InlineData(";")]
    [InlineData("\"")]
    [InlineData("TEL;TYPE=PREF:1\n")]
    [InlineData("N;A=\"B\";C=D,E:F;G\n")]
    [InlineData("a")]
    [InlineData("A:\n")]
    [InlineData("=\n")]
    [InlineData("=\n \n")]
    [InlineData(" \n")]
    [InlineData("N;QUOTED-PRINTABLE:=\n")]
    [InlineData("N;CHARSET=SHIFT_JIS:=83\n")]
    [InlineData("N;X=")]
    [InlineData("\u202e")]
    [InlineData("SOUND;X-IRMC-N:ｱ;ｲ\n")]
    [InlineData("N;SORT-AS=\"ア,\"")]
    [InlineData(",")]
    [InlineData("N:a,b;")]
    [InlineData("\u001d")]
    [InlineData("211\u001d")]
    [InlineData("%41")]
    [InlineData("id=1&")]
    [InlineData("TO:a@b.de;")]
    public void The_same_piece_over_and_over_is_read_in_bounded_time_and_memory(string piece)
    {
        string[] starts = ["BEGIN:VCARD\nUID:", "BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:", .. Starts];
        foreach (var start in starts)
        {
            var repeated = string.Concat(Enumerable.Repeat(piece, (Longest - Encoding.UTF8.GetByteCount(start)) / Encoding.UTF8.GetByteCount(piece)));
            Reads(Encoding.UTF8.GetBytes(start + repeated));
        }
    }

    private static void Reads(byte[] raw)
    {
        foreach (var profile in new[] { BadgeProfile.Default, Fair, MailFair })
        {
            Reads(profile, Symbologies[raw.Length % Symbologies.Length], raw);
        }
    }

    private static void Reads(BadgeProfile profile, string symbology, byte[] raw)
    {
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reading = profile.Read(new BadgeCode(symbology, raw));

        var eaten = GC.GetAllocatedBytesForCurrentThread() - before;
        var kept = reading.Identity.Length + (reading.Contact?.UnreadParts.Length ?? 0);
        Assert.True(kept <= (raw.Length * 8) + 16, $"{raw.Length} bytes became {kept} characters");
        Assert.True(eaten < MostMemory, $"{raw.Length} bytes took {eaten} bytes of memory");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{raw.Length} bytes took {watch.Elapsed}");
        Assert.All(Fields(reading.Contact), field => Assert.True(field.Length <= 600 && !field.Any(char.IsControl), $"a field of {field.Length} characters"));
        Assert.Equal(reading.Identity, profile.Read(new BadgeCode(symbology, raw)).Identity);
    }

    private static string[] Fields(BadgeContact? c) => c is null
        ? []
        : [c.Name, c.FamilyName, c.GivenName, c.Company, c.JobTitle, c.Email, c.Phone, c.Country, c.FamilyReading, c.GivenReading];
}
