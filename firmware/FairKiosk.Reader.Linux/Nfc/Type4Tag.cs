using System.Buffers.Binary;

namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>Finds the message on a Type 4 tag. NFC Forum Type 4 Tag 2.0, chapters 5 and 7.</summary>
internal sealed class Type4Tag
{
    private const int ContainerBytes = 15;
    private const int ControlAt = 7;
    private const byte FileControl = 0x04;
    private const byte FileControlBytes = 6;
    private const int LengthBytes = 2;
    private const int LargestRead = 0xFF;

    // The highest bit of an offset means something else in READ BINARY (ISO/IEC 7816-4, 7.2.3).
    private const int LargestOffset = 0x7FFF;

    private readonly ICard _card;
    private int _chunk = ContainerBytes;

    private Type4Tag(ICard card)
    {
        _card = card;
    }

    private static ReadOnlySpan<byte> Application => [0xD2, 0x76, 0x00, 0x00, 0x85, 0x01, 0x01];

    private static ReadOnlySpan<byte> Container => [0xE1, 0x03];

    /// <exception cref="CardGoneException">The card was taken away meanwhile.</exception>
    public static NdefContent Read(ICard card)
    {
        var answer = card.Transmit([0x00, 0xA4, 0x04, 0x00, (byte)Application.Length, .. Application, 0x00]);
        if (!answer.IsGood)
        {
            return answer.MayBeLoss && !card.IsStillThere() ? NdefContent.Torn : NdefContent.None;
        }

        // From here on the card claims to hold a message: what fails now makes it unreadable.
        return new Type4Tag(card).ReadMessage() is { } message ? NdefContent.Whole(message) : NdefContent.Torn;
    }

    private byte[]? ReadMessage()
    {
        if (!TrySelect(Container) || ReadBinary(0, ContainerBytes) is not { } container
            || container[ControlAt] != FileControl || container[ControlAt + 1] != FileControlBytes)
        {
            return null;
        }

        var file = container.AsSpan(ControlAt + 2);
        var size = BinaryPrimitives.ReadUInt16BigEndian(file[2..]);
        _chunk = Math.Min((int)BinaryPrimitives.ReadUInt16BigEndian(container.AsSpan(3)), LargestRead);
        if (_chunk == 0 || !TrySelect(file[..2]) || ReadBinary(0, LengthBytes) is not { } head)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(head);
        return length + LengthBytes <= size ? ReadBinary(LengthBytes, length) : null;
    }

    private bool TrySelect(ReadOnlySpan<byte> file) => _card.Transmit([0x00, 0xA4, 0x00, 0x0C, (byte)file.Length, .. file]).IsGood;

    /// <summary>Exactly so many bytes, in as many pieces as the card wants; null when it refuses one.</summary>
    private byte[]? ReadBinary(int offset, int count)
    {
        var read = new byte[count];
        for (var done = 0; done < count;)
        {
            var at = offset + done;
            var wanted = Math.Min(_chunk, count - done);
            if (at > LargestOffset)
            {
                return null;
            }

            var answer = _card.Transmit([0x00, 0xB0, (byte)(at >> 8), (byte)at, (byte)wanted]);
            if (!answer.IsGood || answer.Data.Length == 0 || answer.Data.Length > wanted)
            {
                return null;
            }

            answer.Data.CopyTo(read, done);
            done += answer.Data.Length;
        }

        return read;
    }
}
