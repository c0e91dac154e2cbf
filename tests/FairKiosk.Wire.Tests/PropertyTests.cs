using System.Text;
using System.Text.Json;
using FairKiosk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Wire.Tests;

public sealed class PropertyTests
{
    private static readonly Config Many = Properties.Many(400);

    private static readonly string[] Seeds =
    [
        """{"journal":"9f86d081884c7d65","oldest":1,"head":9,"active":"9f86d081884c7d65","boot":1,"ms":5,"from":3,"lost":[1,2],"refused":[],"events":[{"seq":3,"type":"scan","boot":1,"ms":5,"sym":"]Q1","data":"x\u00e9\n","rev":7}]}""",
        """{"kind":"stored","db":"00000000000000d1","epoch":"00000000000000e1","journal":"9f86d081884c7d65","upTo":41,"utc":1763389927123,"active":"9f86d081884c7d65","boot":3,"echo":123999,"line":"ok"}""",
        """{"online":true,"journal":"9f86d081884c7d65","oldest":1,"head":1047,"waiting":6,"boot":3,"ms":5,"battery":71,"mains":false,"signal":-60,"firmware":"0.1.0","rev":7}""",
        """{"revision":7,"station":"arakawa","stationName":"Arakawa","mode":"scan","language":"en","duplicateMillis":2500,"identify":false}""",
        """{"gateway":"g","db":"00000000000000d1","epoch":"00000000000000e1"}""",
    ];

    /// <summary>Up to 64 KiB: random bytes, nested brackets, or a good message with a few bytes changed.</summary>
    private static Arbitrary<byte[]> AnyBytes => Arb.From(
        from kind in Gen.Choose(0, 3)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from length in Gen.Frequency((4, Gen.Choose(0, 500)), (1, Gen.Choose(0, 65_536)))
        select Bytes(kind, seed, length));

    [Fact]
    public void No_codec_throws_or_hangs_on_any_bytes() =>
        Check.One(Many, Prop.ForAll(AnyBytes, bytes =>
        {
            var batch = BatchCodec.Decode(bytes, 0, bytes.Length);
            EventCodec.Decode(bytes, 0, bytes.Length, out _);
            ReceiptCodec.Decode(bytes, 0, bytes.Length);
            StatusCodec.Decode(bytes, 0, bytes.Length);
            ConfigCodec.Decode(bytes, 0, bytes.Length);
            GatewayStatusCodec.Decode(bytes, 0, bytes.Length);
            return (batch.Batch == null) == (batch.Error != null);
        }));

    [Fact]
    public void What_is_taken_for_a_batch_is_JSON_to_the_framework_too() =>
        Check.One(Many, Prop.ForAll(AnyBytes, bytes =>
        {
            if (BatchCodec.Decode(bytes, 0, bytes.Length).Batch is { } batch)
            {
                using var document = JsonDocument.Parse(bytes);
                return document.RootElement.GetProperty("events").GetArrayLength() == batch.Events.Length;
            }

            return true;
        }));

    [Fact]
    public void Any_raw_bytes_come_back_from_an_event() =>
        Check.One(Many, Prop.ForAll(AnyBytes, bytes =>
        {
            var data = bytes.AsSpan(0, Math.Min(bytes.Length, Limits.MaxRawBytes)).ToArray();
            return Some.Scan(1, data).Data.AsSpan().SequenceEqual(data);
        }));

    [Fact]
    public void Any_text_comes_back_from_a_receipt_and_a_configuration() =>
        Check.One(Many, Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var sane = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
            var receipt = ReceiptCodec.Encode(new Receipt
            {
                Kind = ReceiptKind.Refused,
                Database = "00000000000000d1",
                Epoch = "00000000000000e1",
                Crc = 7,
                Reason = text.Get,
                Line = text.Get,
            });
            var config = ConfigCodec.Encode(new ReaderConfig { Revision = 1, Station = text.Get, StationName = text.Get });
            var back = ReceiptCodec.Decode(receipt, 0, receipt.Length)!;
            return back.Reason == sane && back.Line == sane && ConfigCodec.Decode(config, 0, config.Length)!.StationName == sane;
        }));

    [Fact]
    public void No_bytes_make_a_command_barcode_or_a_topic_throw_and_what_is_taken_for_a_staff_name_can_be_printed() =>
        Check.One(Many, Prop.ForAll(AnyBytes, bytes =>
        {
            var key = new byte[SipHash.KeyBytes];
            CommandBarcode.Recognise(key, bytes, 0, bytes.Length);
            CommandBarcode.Recognise(key, [.. "FK:staff:"u8, .. bytes], 0, bytes.Length + 9);
            var text = Encoding.Latin1.GetString(bytes);
            var name = StaffName.Read(text);
            return (Topics.ReaderIdOf(text) is null || Topics.IsReaderId(Topics.ReaderIdOf(text)!))
                && (name.Length == 0 || StaffName.Read(StaffName.Write(name)) == name);
        }));

    private static byte[] Bytes(int kind, int seed, int length)
    {
        var random = new Random(seed);
        if (kind == 0)
        {
            var noise = new byte[length];
            random.NextBytes(noise);
            return noise;
        }

        if (kind == 1)
        {
            return Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, length).Select(_ => "[{\"a\":,}]"[random.Next(9)])));
        }

        var bytes = Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]);
        for (var i = kind == 2 ? random.Next(4) : 0; i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)"{}[]\",:0-\\u"[random.Next(11)];
        }

        return bytes;
    }
}
