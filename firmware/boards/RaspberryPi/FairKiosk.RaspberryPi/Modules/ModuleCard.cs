using FairKiosk.Reader.Linux.Nfc;
using Iot.Device.Card;
using Iot.Device.Card.Ultralight;
using Iot.Device.Rfid;

namespace FairKiosk.RaspberryPi.Modules;

/// <summary>A card on a module, for a reader that asks as PC/SC does: so a badge says the same on each kind of reader.</summary>
/// <param name="driver">The module's driver.</param>
/// <param name="card">What the card told when it was selected.</param>
/// <param name="speaksIsoDep">Whether the module can talk to a processor.</param>
/// <param name="selectAgain">Selects the same card once more; false when it is not there.</param>
internal sealed class ModuleCard(CardTransceiver driver, Data106kbpsTypeA card, bool speaksIsoDep, Func<bool> selectAgain) : ICard
{
    // ISO/IEC 14443-3, 6.5.3: the card has a processor.
    private const byte Processor = 0x20;

    // PC/SC part 3, 3.2.2.1: commands to the reader, READ BINARY and GET DATA.
    private const byte ToReader = 0xFF;
    private const byte ReadBinary = 0xB0;
    private const byte GetData = 0xCA;

    private const int LargestAnswer = 258;
    private const int CapabilityPage = 3;
    private const int BlockBytes = 16;
    private static readonly CardAnswer NotSupported = new([], 0x6A81);

    private UltralightCard? _tag;

    public CardKind Kind => (card.Sak & Processor) != 0 ? (speaksIsoDep ? CardKind.Any : CardKind.BeyondReach) : card.Sak == 0 ? CardKind.Memory : CardKind.Locked;

    public CardAnswer Transmit(ReadOnlySpan<byte> command) => (command[0], command[1]) switch
    {
        (ToReader, GetData) => CardAnswer.Good(card.NfcId),
        (ToReader, ReadBinary) => ReadPages((command[2] << 8) | command[3]),
        (ToReader, _) => NotSupported,
        _ => Ask(command),
    };

    public bool IsStillThere() => selectAgain();

    private CardAnswer ReadPages(int page)
    {
        if (Kind != CardKind.Memory || page > byte.MaxValue)
        {
            return NotSupported;
        }

        if (TryRead(page) is { } pages)
        {
            return CardAnswer.Good(pages);
        }

        // A tag that was asked what it does not know is silent until it is selected again.
        if (selectAgain() && TryRead(page) is { } then)
        {
            return CardAnswer.Good(then);
        }

        // Every tag tells the page that says whether it holds a message: without it nobody knows, and the number may not stand in for the message.
        return page == CapabilityPage ? throw new CardGoneException() : CardAnswer.Failure();
    }

    private byte[]? TryRead(int page)
    {
        _tag ??= new UltralightCard(driver, card.TargetNumber);
        _tag.BlockNumber = (byte)page;
        _tag.Command = UltralightCommand.Read16Bytes;
        return _tag.RunUltralightCommand() == BlockBytes ? _tag.Data : null;
    }

    private CardAnswer Ask(ReadOnlySpan<byte> command)
    {
        Span<byte> answer = stackalloc byte[LargestAnswer];
        var count = driver.Transceive(card.TargetNumber, command, answer, NfcProtocol.Iso14443_4);
        return count >= CardAnswer.StatusBytes ? CardAnswer.From(answer[..count]) : throw new CardGoneException();
    }
}
