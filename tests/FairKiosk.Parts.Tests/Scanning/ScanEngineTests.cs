using System.Text;
using FairKiosk.Parts.Scanning;

namespace FairKiosk.Parts.Tests.Scanning;

public sealed class ScanEngineTests
{
    private static readonly byte[] Done = [0x02, 0x00, 0x00, 0x01, 0x00, 0x33, 0x31];

    private readonly FoundCodes _found = new();

    [Fact]
    public void What_it_confirms_between_codes_is_no_code()
    {
        ScanEngine engine = new(Framing.Cr, _found);
        Send(engine, [.. Done, .. "one\r"u8, .. Done, .. Done, .. "two\r"u8, .. Done]);
        Assert.Equal(["one", "two"], Texts());
        Assert.Equal(4, engine.Confirmed);
        Assert.False(engine.IsPartial);
    }

    [Fact]
    public void The_same_bytes_inside_a_code_belong_to_the_code()
    {
        ScanEngine engine = new(Framing.Cr, _found);
        Send(engine, [.. "a"u8, .. Done, .. "b\r"u8]);
        Assert.Equal((byte[])[(byte)'a', .. Done, (byte)'b'], Assert.Single(_found.All).Data);
        Assert.Equal(0, engine.Confirmed);
    }

    [Fact]
    public void A_code_that_begins_like_a_confirmation_is_whole()
    {
        for (var alike = 1; alike < Done.Length; alike++)
        {
            _found.All.Clear();
            Send(new ScanEngine(Framing.Cr, _found), [.. Done[..alike], .. "x\r"u8]);
            Assert.Equal((byte[])[.. Done[..alike], (byte)'x'], Assert.Single(_found.All).Data);
        }
    }

    [Fact]
    public void A_confirmation_right_behind_a_false_start_counts()
    {
        ScanEngine engine = new(Framing.Stx, _found);
        Send(engine, [.. "\u0002one\u0003"u8, .. Done, .. "\u0002two\u0003"u8]);
        Assert.Equal(["one", "two"], Texts());
        Assert.Equal(1, engine.Confirmed);
    }

    [Fact]
    public void When_it_falls_silent_inside_a_code_or_a_confirmation_that_is_told_once()
    {
        ScanEngine engine = new(Framing.Cr, _found);
        Send(engine, Done[..4]);
        Assert.True(engine.IsPartial);
        engine.BreakOff();
        engine.BreakOff();
        Send(engine, "one\r"u8.ToArray());
        Assert.Equal(["", "one"], Texts());
    }

    [Fact]
    public void It_is_told_to_read_one_code_as_its_manual_says() =>
        Assert.Equal("7E000801000201ABCD", Convert.ToHexString(ScanEngine.StartReading()));

    [Fact]
    public void A_setting_has_an_address_of_two_bytes() => Assert.Equal("7E000801012C02ABCD", Convert.ToHexString(ScanEngine.Write(0x012C, 0x02)));

    private static void Send(ScanEngine engine, byte[] bytes) => Array.ForEach(bytes, engine.Take);

    private IEnumerable<string> Texts() => _found.All.Select(code => Encoding.UTF8.GetString(code.Data));
}
