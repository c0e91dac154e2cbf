using System.Device.I2c;

namespace FairKiosk.RaspberryPi.Tests;

/// <summary>A bus on which an SSD1306 only listens: what it would show.</summary>
internal sealed class RecordingBus : I2cDevice
{
    private const int Width = 128;
    private const int Height = 64;
    private const byte Data = 0x40;
    private readonly List<byte> _data = [];

    public override I2cConnectionSettings ConnectionSettings { get; } = new(1, 0x3C);

    /// <summary>The screen as a picture that any viewer shows (PBM).</summary>
    public byte[] Picture()
    {
        var shown = _data.TakeLast(Width * Height / 8).ToArray();
        var rows = from y in Enumerable.Range(0, Height)
                   from x in Enumerable.Range(0, Width / 8)
                   select (byte)Enumerable.Range(0, 8).Sum(bit => ((shown[(y / 8 * Width) + (x * 8) + bit] >> (y % 8)) & 1) << (7 - bit));
        return [.. "P4\n128 64\n"u8, .. rows];
    }

    public override byte ReadByte() => 0;

    public override void Read(Span<byte> buffer) => buffer.Clear();

    public override void WriteByte(byte value) => Write([value]);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer[0] == Data)
        {
            _data.AddRange(buffer[1..]);
        }
    }

    public override void WriteRead(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer) => Write(writeBuffer);
}
