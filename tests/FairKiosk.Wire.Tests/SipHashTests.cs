namespace FairKiosk.Wire.Tests;

public sealed class SipHashTests
{
    // Aumasson and Bernstein, appendix A: key 00..0f, message 00..0e.
    [Fact]
    public void The_worked_example_of_the_paper_comes_out()
    {
        var key = Enumerable.Range(0, 16).Select(i => (byte)i).ToArray();
        var message = Enumerable.Range(0, 15).Select(i => (byte)i).ToArray();
        Assert.Equal(0xa129ca6149be45e5UL, SipHash.Compute(key, message, 0, message.Length));
    }

    // The reference implementation's vectors.h, first and ninth entry.
    [Fact]
    public void The_reference_vectors_come_out_for_an_empty_message_and_for_a_whole_word()
    {
        var key = Enumerable.Range(0, 16).Select(i => (byte)i).ToArray();
        Assert.Equal(0x726fdb47dd0e0e31UL, SipHash.Compute(key, [], 0, 0));
        Assert.Equal(0x93f5f5799a932462UL, SipHash.Compute(key, [0, 1, 2, 3, 4, 5, 6, 7], 0, 8));
    }

    [Fact]
    public void A_key_of_another_size_is_a_mistake() =>
        Assert.Throws<ArgumentException>(() => SipHash.Compute(new byte[15], [], 0, 0));
}
