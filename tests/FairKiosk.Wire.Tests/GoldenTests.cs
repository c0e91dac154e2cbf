using System.Runtime.CompilerServices;
using System.Text;

namespace FairKiosk.Wire.Tests;

/// <summary>What is on the wire, byte for byte, so that a change of the format is seen as a change of a file.</summary>
public sealed class GoldenTests
{
    private const string Journal = "9f86d081884c7d65";
    private const string Next = "0123456789abcdef";
    private const string Database = "3c6e0b8a9c15224a";
    private const string Epoch = "8b04d5e3775d298e";

    private static readonly Dictionary<string, Func<byte[]>> Written = new(StringComparer.Ordinal)
    {
        ["batch-hello"] = () => Batch(1042, [], [], []),
        ["batch-scan-mark-boot-anchor"] = () => Batch(
            1041,
            [],
            [],
            [
                Event((b, at) => EventCodec.WriteScan(b, at, 1041, 3, 123456, "]Q1", "BEGIN:VCARD\r\nFN:鈴木 一郎\r\nEND:VCARD"u8.ToArray(), 0, 40, "S0012", 7)),
                Event((b, at) => EventCodec.WriteMark(b, at, 1042, 3, 125000, Journal, 1041, Marks.Rating, "hot", "", 7)),
                Event((b, at) => EventCodec.WriteBoot(b, at, 1043, 4, 0, Next, "0.1.0", 7)),
                Event((b, at) => EventCodec.WriteAnchor(b, at, 1044, 4, 5000, 1_763_389_927_000, "receipt", 120)),
            ]),
        ["batch-mark-note-with-operator"] = () => Batch(
            1042,
            [],
            [],
            [Event((b, at) => EventCodec.WriteMark(b, at, 1042, 3, 125000, Journal, 1041, Marks.Note, "Needs 3 samples\n見本 \"A\"", "S0012", 7))]),
        ["batch-mark-answer"] = () => Batch(
            1042,
            [],
            [],
            [Event((b, at) => EventCodec.WriteMark(b, at, 1042, 3, 125000, Journal, 1041, Marks.Answer, "next-step.offer", "S0012", 7))]),
        ["batch-scan-not-utf8"] = () => Batch(7, [], [], [Event((b, at) => EventCodec.WriteScan(b, at, 7, 1, 5, "", [0xFF, 0x00, 0x41], 0, 3, "", 0))]),
        ["batch-scan-control-characters"] = () => Batch(7, [], [], [Event((b, at) => EventCodec.WriteScan(b, at, 7, 1, 5, "]d2", "01\u001d\"\\\t"u8.ToArray(), 0, 6, "", 0))]),
        ["batch-lost-and-refused"] = () => Batch(58, [57, 57], [90, 91], []),
        ["receipt-stored"] = () => ReceiptCodec.Encode(Answer(ReceiptKind.Stored, 1041, 0, "")),
        ["receipt-stored-with-line"] = () => ReceiptCodec.Encode(Answer(ReceiptKind.Stored, 1041, 0, "Lead 41 · 鈴木")),
        ["receipt-wait"] = () => ReceiptCodec.Encode(Answer(ReceiptKind.Wait, 0, 5, "")),
        ["receipt-refused"] = () => ReceiptCodec.Encode(new Receipt
        {
            Kind = ReceiptKind.Refused,
            Database = Database,
            Epoch = Epoch,
            Crc = 0xE3069283,
            Reason = "event 2 of 2: string expected at byte 310",
            UtcMillis = 1_763_389_927_123,
        }),
        ["status-offline"] = () => StatusCodec.Encode(new ReaderStatus()),
        ["status-online"] = () => StatusCodec.Encode(new ReaderStatus
        {
            Online = true,
            Journal = Journal,
            Oldest = 1,
            Head = 1047,
            Waiting = 6,
            Boot = 3,
            Millis = 123999,
            UtcMillis = 1_763_389_927_000,
            BatteryPercent = 71,
            SignalDbm = -60,
            Firmware = "0.1.0",
            ConfigRevision = 7,
        }),
        ["status-online-nothing-known"] = () => StatusCodec.Encode(new ReaderStatus { Online = true, Journal = Journal, Oldest = 1, Boot = 1, Mains = true }),
        ["config-with-labels"] = () => ConfigCodec.Encode(new ReaderConfig
        {
            Revision = 7,
            Station = "arakawa",
            StationName = "Arakawa Precision",
            Labels =
            [
                new MarkLabel { Mark = Marks.Interest, Value = "1", Text = "Präzisionsteile" },
                new MarkLabel { Mark = Marks.Answer, Value = "next-step", Text = "次のステップ" },
                new MarkLabel { Mark = Marks.Answer, Value = "next-step.offer", Text = "Send an \"offer\"" },
            ],
        }),
        ["config"] = () => ConfigCodec.Encode(new ReaderConfig { Revision = 7, Station = "arakawa", StationName = "Arakawa Precision" }),
        ["gateway-status"] = () => GatewayStatusCodec.Encode(new GatewayStatus { Gateway = "saitama", Database = Database, Epoch = Epoch }),
    };

    public static TheoryData<string> Names => [.. Written.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_written_is_the_golden_file(string name)
    {
        var path = Path.Combine(Folder(), name + ".json");
        var written = Encoding.UTF8.GetString(Written[name]()) + "\n";
        if (Environment.GetEnvironmentVariable("FAIRKIOSK_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, written);
        }

        Assert.Equal(File.ReadAllText(path), written);
    }

    // Files that no writer of ours makes: what other versions and faults send.
    [Theory]
    [InlineData("batch-later-version", true)]
    [InlineData("batch-unknown-event-type", true)]
    [InlineData("batch-one-event-broken", false)]
    [InlineData("batch-torn", false)]
    [InlineData("batch-without-active", false)]
    public void What_others_send_is_taken_or_refused_as_the_file_is_named(string name, bool taken)
    {
        var payload = File.ReadAllBytes(Path.Combine(Folder(), name + ".json"));
        Assert.Equal(taken, BatchCodec.Decode(payload, 0, payload.Length).Batch != null);
    }

    [Fact]
    public void Every_golden_file_is_listed_with_its_origin()
    {
        var readme = File.ReadAllText(Path.Combine(Folder(), "..", "README.md"));
        Assert.All(Directory.GetFiles(Folder()), file => Assert.Contains($"| {Path.GetFileNameWithoutExtension(file)} |", readme, StringComparison.Ordinal));
    }

    private static byte[] Batch(long from, long[] lost, long[] refused, ReaderEvent[] events) => BatchCodec.Encode(new Batch
    {
        Journal = Journal,
        Oldest = 1,
        Head = 1047,
        Active = Journal,
        Boot = 3,
        Millis = 123999,
        From = from,
        Lost = lost,
        Refused = refused,
        Events = events,
    });

    private static ReaderEvent Event(Func<byte[], int, int> write)
    {
        var buffer = new byte[1024];
        return EventCodec.Decode(buffer, 0, write(buffer, 0), out _)!;
    }

    private static Receipt Answer(ReceiptKind kind, long upTo, int seconds, string line) => new()
    {
        Kind = kind,
        Database = Database,
        Epoch = Epoch,
        Journal = Journal,
        UpTo = upTo,
        WaitSeconds = seconds,
        UtcMillis = 1_763_389_927_123,
        Active = Journal,
        Boot = 3,
        EchoMillis = 123999,
        Line = line,
    };

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "golden", "wire"));
}
