namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>What a reader tells of a card without a processor, in the ATR that it makes up for it. PC/SC part 3, 3.1.3.2.3.2.</summary>
internal static class StorageCard
{
    private const int NameAt = 8;

    // PC/SC part 3, supplemental document: MIFARE Standard 1K, 4K, Mini. They are read with keys that a fair's badges do not have.
    private static readonly int[] LockedNames = [0x0001, 0x0002, 0x0026];

    // Identifier of an application, 12 bytes of it, RID of the PC/SC workgroup, standard (ISO/IEC 14443-3 A), name.
    private static ReadOnlySpan<byte> Mark => [0x4F, 0x0C, 0xA0, 0x00, 0x00, 0x03, 0x06];

    /// <summary>What the card is by its ATR.</summary>
    public static CardKind KindOf(ReadOnlySpan<byte> atr)
    {
        var at = atr.IndexOf(Mark);
        return at < 0 ? CardKind.Any
            : at + NameAt + 2 <= atr.Length && LockedNames.Contains((atr[at + NameAt] << 8) | atr[at + NameAt + 1]) ? CardKind.Locked
            : CardKind.Memory;
    }
}
