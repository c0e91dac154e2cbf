namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>A card that lies on a reader.</summary>
public interface ICard
{
    /// <summary>Gets what is known of it before it has been asked anything.</summary>
    CardKind Kind { get; }

    /// <summary>Sends a command and waits for the answer.</summary>
    /// <param name="command">Of ISO/IEC 7816-4 to a card with a processor; GET DATA for the UID and READ BINARY for pages of PC/SC part 3, 3.2.2.1, to the reader.</param>
    /// <returns>The answer, also where it is a refusal.</returns>
    /// <exception cref="CardGoneException">The card has been taken away, or the reader.</exception>
    CardAnswer Transmit(ReadOnlySpan<byte> command);

    /// <summary>Waits long enough for a card to be missed that is not there any more.</summary>
    /// <returns>Whether it is there.</returns>
    bool IsStillThere();
}
