using System.Diagnostics;
using System.Text;
using FairKiosk.Pavilions.Badges;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Pavilions.Tests.Badges;

public class AnyBytesTests
{
    private const int Longest = 65_536;

    // 64 KiB can become a line of text (2 bytes a character), its escaped form and the lines cut out of it; 8 MiB is far below "grows without bound".
    private const long MostMemory = 8 * 1024 * 1024;

    private static readonly Gen<byte> AnyByte = Gen.Choose(0, 255).Select(value => (byte)value);

    // Bytes that mean something in a vCard come more often than by chance.
    private static readonly Gen<byte> VCardByte = Gen.Frequency(
        (3, Gen.Elements("\r\n \t:;,\\.=\"nN"u8.ToArray())),
        (3, Gen.Elements("BEGINVCARDbeginvcardUID"u8.ToArray())),
        (1, AnyByte));

    private static readonly string[] Pieces =
    [
        "BEGIN:VCARD\r\n", "END:VCARD\n", "VERSION:3.0\r", "N:", "FN;TYPE=\"", "item1.TEL;PREF=1:", "ADR:;;;;;;", "UID:", "\\", ";", "\"", "\r\n ", "\n\t", "=",
        "Müller", "山田", "Germany", "\0", "\u202e", "FK1000001", ":", ",", "AGENT:BEGIN:VCARD\n",
    ];

    [Fact]
    public void No_bytes_up_to_64_KiB_make_reading_throw_hang_or_eat_memory()
    {
        Property.HoldsForBytes(Reads, AnyByte, tests: 60, Longest);
        Property.HoldsForBytes(bytes => Reads([.. "BEGIN:VCARD\r\n"u8, .. bytes]), VCardByte, tests: 120, Longest);
    }

    [Fact]
    public void No_heap_of_vcard_pieces_makes_reading_throw_hang_or_eat_memory() => Property.HoldsForChoices(
        choices => Reads(Encoding.UTF8.GetBytes("BEGIN:VCARD\n" + string.Concat(choices.Select(choice => Pieces[choice % Pieces.Length])))),
        tests: 1000,
        size: 400);

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
    public void The_same_piece_over_and_over_is_read_in_bounded_time_and_memory(string piece)
    {
        var text = new StringBuilder("BEGIN:VCARD\nUID:");
        while (text.Length < Longest - piece.Length)
        {
            text.Append(piece);
        }

        Reads(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Reads(byte[] raw)
    {
        var watch = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reading = BadgeProfile.Default.Read(new BadgeCode("]Q1", raw));

        var kept = reading.Identity.Length + (reading.Contact?.UnreadParts.Length ?? 0);
        Assert.True(kept <= (raw.Length * 8) + 16, $"{raw.Length} bytes became {kept} characters");
        var eaten = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(eaten < MostMemory, $"{raw.Length} bytes took {eaten} bytes of memory");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{raw.Length} bytes took {watch.Elapsed}");
        Assert.Equal(reading.Identity, BadgeProfile.Default.Read(new BadgeCode("]Q1", raw)).Identity);
    }
}
