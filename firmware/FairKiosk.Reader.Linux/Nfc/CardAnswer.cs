namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>What a card answers to a command (ISO/IEC 7816-4, 5.1).</summary>
/// <param name="Data">Empty in most refusals.</param>
/// <param name="Status">The two status bytes, SW1 first.</param>
public readonly record struct CardAnswer(byte[] Data, int Status)
{
    /// <summary>No answer is shorter.</summary>
    public const int StatusBytes = 2;

    private const int Success = 0x9000;

    // PC/SC part 3, 3.2.2: the reader could not do it, for whatever reason. A card that slips away looks like this on some readers.
    private const int Failed = 0x6300;

    /// <summary>Gets a value indicating whether the card did as it was told.</summary>
    public bool IsGood => Status == Success;

    /// <summary>Gets a value indicating whether the card may have slipped away.</summary>
    public bool MayBeLoss => Status == Failed;

    /// <summary>A card that did as it was told.</summary>
    /// <param name="data">What it tells.</param>
    /// <returns>The answer.</returns>
    public static CardAnswer Good(byte[] data) => new(data, Success);

    /// <summary>A card, or a reader, that could not.</summary>
    /// <returns>The answer; it leaves open whether the card has slipped away.</returns>
    public static CardAnswer Failure() => new([], Failed);

    /// <summary>Takes apart what came.</summary>
    /// <param name="answer">Data and the two status bytes.</param>
    /// <returns>The answer.</returns>
    public static CardAnswer From(ReadOnlySpan<byte> answer) => new(answer[..^StatusBytes].ToArray(), (answer[^2] << 8) | answer[^1]);
}
