namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>What a card answers to a command (ISO/IEC 7816-4, 5.1).</summary>
/// <param name="Data">Empty in most refusals.</param>
/// <param name="Status">The two status bytes, SW1 first.</param>
internal readonly record struct CardAnswer(byte[] Data, int Status)
{
    /// <summary>No answer is shorter.</summary>
    public const int StatusBytes = 2;

    private const int Success = 0x9000;

    // PC/SC part 3, 3.2.2: the reader could not do it, for whatever reason. A card that slips away looks like this on some readers.
    private const int Failed = 0x6300;

    public bool IsGood => Status == Success;

    public bool MayBeLoss => Status == Failed;

    public static CardAnswer From(ReadOnlySpan<byte> answer) => new(answer[..^StatusBytes].ToArray(), (answer[^2] << 8) | answer[^1]);
}
