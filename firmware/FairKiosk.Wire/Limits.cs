namespace FairKiosk.Wire;

/// <summary>The sizes both ends agree on.</summary>
public static class Limits
{
    /// <summary>Raw bytes of one read; more is answered <c>unreadable</c>. The largest 2D code (QR 40-L) holds 2,953 (ISO/IEC 18004); NFC tags more.</summary>
    public const int MaxRawBytes = 16384;

    /// <summary>Events of one batch.</summary>
    public const int MaxBatchEvents = 64;

    /// <summary>Bytes of one batch payload. One event always fits, see <see cref="MaxEventBytes"/>.</summary>
    public const int MaxBatchBytes = 65536;

    /// <summary>Bytes of one event object: raw data is escaped to at most twice its size plus 64 (else sent as base64), and the other fields stay below 2 KiB.</summary>
    public const int MaxEventBytes = (2 * MaxRawBytes) + 64 + 2048;

    /// <summary>Characters of a symbology identifier. AIM identifiers such as <c>]Q1</c> have three (ISO/IEC 15424).</summary>
    public const int MaxSymbologyChars = 32;

    /// <summary>Pairs in each of a batch's lists <c>lost</c> and <c>refused</c>. What does not fit is told when the receipts have passed the first ones.</summary>
    public const int MaxListedRanges = 64;
}
