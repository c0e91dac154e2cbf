using System.Device.I2c;

namespace FairKiosk.RaspberryPi.Tests;

/// <summary>An I²C bus with a PN532 on it that speaks as its user manual (141520) says: a status byte before each answer, frames, acknowledgements.</summary>
internal sealed class FakePn532 : I2cDevice
{
    private const byte Ready = 0x01;
    private const byte TimedOut = 0x01;
    private static readonly byte[] Acknowledgement = [0x00, 0x00, 0xFF, 0x00, 0xFF, 0x00];

    private readonly Queue<byte[]> _answers = new();
    private volatile IPn532Card? _card;
    private volatile bool _isUnplugged;

    public IPn532Card? Card
    {
        get => _card;
        set => _card = value;
    }

    public bool IsUnplugged
    {
        get => _isUnplugged;
        set => _isUnplugged = value;
    }

    public override I2cConnectionSettings ConnectionSettings { get; } = new(1, 0x24);

    public override byte ReadByte()
    {
        Span<byte> status = stackalloc byte[1];
        Read(status);
        return status[0];
    }

    public override void Read(Span<byte> buffer)
    {
        MustBeThere();
        buffer.Clear();
        if (_answers.Count == 0)
        {
            return;
        }

        buffer[0] = Ready;
        if (buffer.Length > 1)
        {
            var answer = _answers.Dequeue().AsSpan();
            answer[..Math.Min(answer.Length, buffer.Length - 1)].CopyTo(buffer[1..]);
        }
    }

    public override void WriteByte(byte value) => Write([value]);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        MustBeThere();
        var begin = buffer.IndexOf((ReadOnlySpan<byte>)[0x00, 0xFF]);
        while (begin >= 0 && begin + 4 < buffer.Length && (byte)(buffer[begin + 2] + buffer[begin + 3]) != 0)
        {
            begin++;
        }

        // Whatever was on its way is given up for the new command.
        _answers.Clear();
        var body = buffer.Slice(begin + 4, buffer[begin + 2]);
        _answers.Enqueue(Acknowledgement);
        _answers.Enqueue(Frame(body[1], AnswerTo(body[1], body[2..])));
    }

    public override void WriteRead(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer)
    {
        Write(writeBuffer);
        Read(readBuffer);
    }

    private static byte[] Frame(byte command, byte[] content)
    {
        byte[] body = [0xD5, (byte)(command + 1), .. content];
        return [0x00, 0x00, 0xFF, (byte)body.Length, (byte)-body.Length, .. body, (byte)-body.Sum(next => next), 0x00];
    }

    private byte[] AnswerTo(byte command, ReadOnlySpan<byte> parameters) => command switch
    {
        0x00 => [.. parameters],
        0x02 => [0x32, 0x01, 0x06, 0x07],
        0x40 => Answered(_card?.Exchange(parameters[1..])),
        0x42 => Answered(_card?.Thru(parameters)),
        0x44 or 0x54 => [0x00],
        0x4A => _card is { } card ? [0x01, 0x01, 0x00, 0x44, card.Sak, (byte)card.Uid.Length, .. card.Uid] : [0x00],
        _ => [],
    };

    private static byte[] Answered(byte[]? answer) => answer is null ? [TimedOut] : [0x00, .. answer];

    private void MustBeThere()
    {
        if (_isUnplugged)
        {
            throw new IOException("Remote I/O error");
        }
    }
}
