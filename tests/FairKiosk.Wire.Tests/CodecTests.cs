using System.Text;

namespace FairKiosk.Wire.Tests;

public sealed class CodecTests
{
    [Fact]
    public void A_status_without_what_is_unknown_comes_back_as_unknown()
    {
        var bytes = StatusCodec.Encode(new ReaderStatus { Online = true, Journal = "9f86d081884c7d65", Boot = 1 });
        var status = StatusCodec.Decode(bytes, 0, bytes.Length)!;
        Assert.Equal((-1L, -1, 0), (status.UtcMillis, status.BatteryPercent, status.SignalDbm));
        Assert.DoesNotContain("battery", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"online":"yes"}""")]
    [InlineData("""{"online":true} {}""")]
    public void What_is_no_status_is_null(string text) => Assert.Null(StatusCodec.Decode(Encoding.UTF8.GetBytes(text), 0, text.Length));

    [Fact]
    public void Impossible_settings_take_their_defaults()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"revision":3,"mode":"party","duplicateMillis":-5,"language":""}""");
        var config = ConfigCodec.Decode(bytes, 0, bytes.Length)!;
        Assert.Equal(("scan", 2500, "en"), (config.Mode, config.DuplicateMillis, config.Language));
    }

    [Fact]
    public void Labels_come_back_in_their_order_and_what_says_nothing_is_passed_over()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"revision":3,"labels":[{"mark":"interest","value":"2","text":"Coils","later":1},{"mark":"answer"},{"text":"?"},{"mark":"answer","value":"a.b","text":"B"}]}""");
        var config = ConfigCodec.Decode(bytes, 0, bytes.Length)!;
        Assert.Equal(["interest 2 Coils", "answer a.b B"], config.Labels.Select(label => $"{label.Mark} {label.Value} {label.Text}"));
        bytes = Encoding.UTF8.GetBytes("""{"revision":3,"labels":[""" + string.Join(',', Enumerable.Repeat("""{"mark":"answer","value":"a.b","text":"B"}""", 100)) + "]}");
        Assert.Equal(64, ConfigCodec.Decode(bytes, 0, bytes.Length)!.Labels.Length);
        Assert.Null(ConfigCodec.Decode("""{"revision":3,"labels":7}"""u8.ToArray(), 0, 25));
    }

    [Theory]
    [InlineData("""{"kind":"stored","db":"00000000000000d1","epoch":"00000000000000e1","journal":"9f86d081884c7d65","utc":1,"active":"9f86d081884c7d65","boot":1,"echo":1}""")]
    [InlineData("""{"kind":"stored","db":"D1","epoch":"00000000000000e1","journal":"9f86d081884c7d65","upTo":1,"utc":1,"active":"9f86d081884c7d65","boot":1,"echo":1}""")]
    [InlineData("""{"kind":"later","db":"00000000000000d1","epoch":"00000000000000e1","utc":1}""")]
    [InlineData("""{"kind":"refused","db":"00000000000000d1","epoch":"00000000000000e1","utc":1,"crc":"xyz"}""")]
    public void What_is_no_receipt_is_null(string text) => Assert.Null(ReceiptCodec.Decode(Encoding.UTF8.GetBytes(text), 0, text.Length));

    [Theory]
    [InlineData("rating", "hot", true)]
    [InlineData("rating", "", false)]
    [InlineData("interest", "1", true)]
    [InlineData("interest", "12", true)]
    [InlineData("interest", "13", false)]
    [InlineData("interest", "1x", false)]
    [InlineData("meeting-start", "", true)]
    [InlineData("meeting-start", "now", false)]
    [InlineData("answer", "next-step.offer", true)]
    [InlineData("answer", "next-step", false)]
    [InlineData("answer", "next-step.", false)]
    [InlineData("answer", ".offer", false)]
    [InlineData("answer", "next-step.offer.now", false)]
    [InlineData("answer", "Next.offer", false)]
    [InlineData("note", "見本 3 個", true)]
    [InlineData("note", "", false)]
    [InlineData("later", "", false)]
    public void A_mark_takes_only_its_own_values(string mark, string value, bool valid) => Assert.Equal(valid, Marks.IsValid(mark, value));

    [Fact]
    public void A_note_has_room_for_five_hundred_characters()
    {
        Assert.True(Marks.IsValid(Marks.Note, new string('あ', 500)));
        Assert.False(Marks.IsValid(Marks.Note, new string('あ', 501)));
    }

    [Fact]
    public void Hexadecimal_comes_back_and_nothing_else_is_taken()
    {
        Assert.Equal("00000000deadbeef", Hex.FromUInt64(0xDEADBEEF));
        Assert.Equal("e3069283", Hex.FromUInt32(0xE3069283));
        Assert.Equal(0xFFFFFFFFFFFFFFFFUL, Hex.ToUInt64("ffffffffffffffff"));
        Assert.Equal(0UL, Hex.ToUInt64("not hexadecimal!"));
        Assert.False(Hex.IsId("9F86D081884C7D65"));
        Assert.False(Hex.TryParse("", out _));
    }
}
