using System.Text;

namespace FairKiosk.Wire.Tests;

public sealed class Utf8Tests
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    [Fact]
    public void Every_sequence_of_up_to_two_bytes_and_many_longer_ones_are_judged_as_the_framework_judges_them()
    {
        for (var i = 0; i < 65_536; i++)
        {
            AssertSame([(byte)(i >> 8), (byte)i]);
        }

        var random = new Random(5);
        byte[] leads = [0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5];
        byte[] tails = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0];
        for (var i = 0; i < 50_000; i++)
        {
            AssertSame([leads[random.Next(leads.Length)], .. Enumerable.Range(0, random.Next(4)).Select(_ => tails[random.Next(tails.Length)])]);
        }
    }

    [Fact]
    public void Texts_of_every_plane_come_back_and_a_lone_surrogate_becomes_the_replacement()
    {
        foreach (var text in new[] { "", "abc", "Müller", "鈴木", "🙂a", "\u0000" })
        {
            Assert.Equal(Encoding.UTF8.GetBytes(text), Utf8.GetBytes(text));
            var bytes = Utf8.GetBytes(text);
            Assert.Equal(text, Utf8.GetString(bytes, 0, bytes.Length));
        }

        Assert.Equal("a\uFFFDb"u8.ToArray(), Utf8.GetBytes("a\uD83Db"));
        Assert.Equal(-1, Utf8.Write("鈴", new byte[2], 0));
    }

    private static void AssertSame(byte[] bytes)
    {
        bool expected;
        try
        {
            Strict.GetCharCount(bytes);
            expected = true;
        }
        catch (DecoderFallbackException)
        {
            expected = false;
        }

        Assert.True(expected == Utf8.IsValid(bytes, 0, bytes.Length), Convert.ToHexString(bytes));
    }
}
