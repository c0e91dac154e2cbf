using System.Text;

namespace FairKiosk.Wire.Tests;

public sealed class Crc32CTests
{
    // RFC 3720, appendix B.4: 32 zeros, 32 ones, 0 to 31 rising, 31 to 0 falling; and the customary check value of "123456789".
    [Fact]
    public void The_checksums_are_those_of_RFC_3720()
    {
        var rising = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();
        Assert.Equal(0x8A9136AAu, Crc32C.Compute(new byte[32], 0, 32));
        Assert.Equal(0x62A8AB43u, Crc32C.Compute(Enumerable.Repeat((byte)0xFF, 32).ToArray(), 0, 32));
        Assert.Equal(0x46DD794Eu, Crc32C.Compute(rising, 0, 32));
        Assert.Equal(0x113FDB5Cu, Crc32C.Compute(rising.Reverse().ToArray(), 0, 32));
        Assert.Equal(0xE3069283u, Crc32C.Compute(Encoding.ASCII.GetBytes("123456789"), 0, 9));
        Assert.Equal(0u, Crc32C.Compute([], 0, 0));
    }

    [Fact]
    public void A_checksum_can_be_taken_in_pieces_of_any_size()
    {
        var bytes = new byte[61];
        new Random(3).NextBytes(bytes);
        var whole = Crc32C.Compute(bytes, 0, bytes.Length);
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            Assert.Equal(whole, Crc32C.Append(Crc32C.Compute(bytes, 0, cut), bytes, cut, bytes.Length - cut));
        }
    }

    [Fact]
    public void Every_single_flipped_bit_is_found()
    {
        var bytes = new byte[300];
        new Random(4).NextBytes(bytes);
        var right = Crc32C.Compute(bytes, 0, bytes.Length);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Equal(bit, Crc32C.FindFlippedBit(Crc32C.Compute(bytes, 0, bytes.Length) ^ right, bytes.Length));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }
}
