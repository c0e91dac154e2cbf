namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>A card that lies on a reader.</summary>
internal interface ICard
{
    /// <summary>What the reader told when the card came (ISO/IEC 7816-3; PC/SC part 3 for contactless cards).</summary>
    ReadOnlySpan<byte> Atr { get; }

    /// <summary>Sends a command and waits for the answer.</summary>
    /// <exception cref="CardGoneException">The card has been taken away, or the reader.</exception>
    CardAnswer Transmit(ReadOnlySpan<byte> command);

    /// <summary>Waits long enough for a card to be missed that is not there any more.</summary>
    bool IsStillThere();
}
