using System.IO.Compression;
using System.Text;

namespace FairKiosk.Pocket.Screen;

/// <summary>Pixels as a PNG file (RFC 2083), three bytes each: just enough for a picture of a screen.</summary>
internal static class Png
{
    private const uint CrcPolynomial = 0xEDB88320;
    private const int AdlerModulus = 65_521;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Of(byte[] pixels, int width, int height)
    {
        using var file = new MemoryStream();
        file.Write(Signature, 0, Signature.Length);

        // 8 bits a colour, red green blue, no interlace.
        Chunk(file, "IHDR", [.. Number((uint)width), .. Number((uint)height), 8, 2, 0, 0, 0]);
        Chunk(file, "IDAT", Compressed(Rows(pixels, width, height)));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    // A byte before each row says that it is not filtered.
    private static byte[] Rows(byte[] pixels, int width, int height)
    {
        var stride = 3 * width;
        var rows = new byte[height * (stride + 1)];
        for (var row = 0; row < height; row++)
        {
            System.Array.Copy(pixels, row * stride, rows, row * (stride + 1) + 1, stride);
        }

        return rows;
    }

    // RFC 1950 around RFC 1951; .NET Standard 2.1 has only the latter.
    private static byte[] Compressed(byte[] data)
    {
        using var stream = new MemoryStream();
        stream.WriteByte(0x78);
        stream.WriteByte(0x9C);
        using (var deflate = new DeflateStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(data, 0, data.Length);
        }

        stream.Write(Number(Adler(data)), 0, 4);
        return stream.ToArray();
    }

    private static void Chunk(MemoryStream file, string kind, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(kind), .. data];
        file.Write(Number((uint)data.Length), 0, 4);
        file.Write(named, 0, named.Length);
        file.Write(Number(Crc(named)), 0, 4);
    }

    private static byte[] Number(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static uint Adler(byte[] data)
    {
        uint first = 1;
        uint second = 0;
        foreach (var next in data)
        {
            first = (first + next) % AdlerModulus;
            second = (second + first) % AdlerModulus;
        }

        return (second << 16) | first;
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var next in data)
        {
            crc ^= next;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ CrcPolynomial : crc >> 1;
            }
        }

        return ~crc;
    }
}
