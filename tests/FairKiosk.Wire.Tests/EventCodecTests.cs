using System.Text;

namespace FairKiosk.Wire.Tests;

public sealed class EventCodecTests
{
    [Fact]
    public void Raw_bytes_of_every_kind_come_back_and_the_largest_fits_the_largest_event()
    {
        foreach (var bytes in new byte[][] { [], [0], [0xFF, 0xFE], [.. Enumerable.Range(0, 256).Select(i => (byte)i)], Filled((byte)'"'), Filled(1), Filled(0xC3), Filled((byte)'x') })
        {
            var buffer = new byte[Limits.MaxEventBytes];
            var end = EventCodec.WriteScan(buffer, 0, long.MaxValue, int.MaxValue, long.MaxValue, "]Q1", bytes, 0, bytes.Length, "S0012", long.MaxValue);
            Assert.True(end > 0);
            var decoded = EventCodec.Decode(buffer, 0, end, out var error);
            Assert.Null(error);
            Assert.Equal(bytes, decoded!.Data);
            Assert.Equal((long.MaxValue, int.MaxValue, long.MaxValue, "S0012"), (decoded.Sequence, decoded.Boot, decoded.Millis, decoded.Operator));
        }
    }

    [Fact]
    public void What_does_not_fit_is_not_written()
    {
        var buffer = new byte[40];
        Assert.Equal(-1, EventCodec.WriteScan(buffer, 0, 1, 1, 1, "]Q1", [1, 2, 3], 0, 3, "", 0));
        Assert.Equal(-1, EventCodec.WriteAnchor(buffer, 0, 1, 1, 1, 1, "receipt", 1));
    }

    [Fact]
    public void An_unknown_type_is_kept_even_when_it_uses_known_names_otherwise()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"seq":5,"data":{"a":[1]},"mark":7,"type":"photo","boot":1,"ms":0}""");
        var decoded = EventCodec.Decode(bytes, 0, bytes.Length, out var error);
        Assert.Null(error);
        Assert.Equal(("photo", 5L), (decoded!.Type, decoded.Sequence));
        Assert.Equal(bytes, decoded.Raw);
    }

    [Theory]
    [InlineData("""{"seq":0,"type":"scan","boot":1,"ms":0,"data":""}""")]
    [InlineData("""{"seq":1,"type":"scan","boot":0,"ms":0,"data":""}""")]
    [InlineData("""{"seq":1,"type":"scan","boot":1,"ms":-1,"data":""}""")]
    [InlineData("""{"seq":1,"type":"scan","boot":1,"ms":0}""")]
    [InlineData("""{"seq":1,"type":"scan","boot":1,"ms":0,"data64":"A"}""")]
    [InlineData("""{"seq":1,"type":"scan","boot":1,"ms":0,"data64":"AB=="}""")]
    [InlineData("""{"seq":1,"type":"mark","boot":1,"ms":0,"mark":"undo"}""")]
    [InlineData("""{"seq":1,"type":"mark","boot":1,"ms":0,"mark":"undo","target":{"journal":"9f86d081884c7d65","seq":0}}""")]
    [InlineData("""{"seq":1,"type":"mark","boot":1,"ms":0,"target":{"journal":"9f86d081884c7d65","seq":1}}""")]
    [InlineData("""{"seq":1,"type":"anchor","boot":1,"ms":0,"utc":1,"source":"receipt"}""")]
    [InlineData("""{"seq":1,"type":"boot","boot":1,"ms":0,"prev":"me"}""")]
    [InlineData("""{"seq":1,"type":"photo","boot":1}""")]
    [InlineData("""{"seq":1.5,"type":"photo","boot":1,"ms":0}""")]
    [InlineData("""{"seq":99999999999999999999,"type":"photo","boot":1,"ms":0}""")]
    [InlineData("""{"seq":01,"type":"photo","boot":1,"ms":0}""")]
    [InlineData("""{"seq":1,"type":"photo","boot":1,"ms":0}x""")]
    [InlineData("""{"seq":1,"type":"photo","boot":1,"ms":0,}""")]
    [InlineData("""{"seq":1,"type":"photo","boot":1,"ms":0,"a":"\ud800"}""")]
    [InlineData("""["seq"]""")]
    [InlineData("")]
    public void A_broken_event_is_told_and_not_thrown(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Null(EventCodec.Decode(bytes, 0, bytes.Length, out var error));
        Assert.NotNull(error);
    }

    [Fact]
    public void A_mark_without_a_need_for_a_target_has_none()
    {
        var buffer = new byte[256];
        var end = EventCodec.WriteMark(buffer, 0, 1, 1, 0, "", 0, Marks.TestOn, "", "", 0);
        Assert.Equal("""{"seq":1,"type":"mark","boot":1,"ms":0,"mark":"test-on","value":"","rev":0}""", Encoding.UTF8.GetString(buffer, 0, end));
        Assert.NotNull(EventCodec.Decode(buffer, 0, end, out _));
    }

    private static byte[] Filled(byte value)
    {
        var bytes = new byte[Limits.MaxRawBytes];
        Array.Fill(bytes, value);
        return bytes;
    }
}
