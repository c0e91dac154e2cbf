namespace FairKiosk.Wire;

/// <summary>What a receipt says.</summary>
public enum ReceiptKind
{
    /// <summary>Everything up to <see cref="Receipt.UpTo"/> is committed or in quarantine.</summary>
    Stored = 0,

    /// <summary>Nothing was taken; send again after <see cref="Receipt.WaitSeconds"/>.</summary>
    Wait = 1,

    /// <summary>The payload with checksum <see cref="Receipt.Crc"/> could not be read; it is kept raw. Send its events singly.</summary>
    Refused = 2,
}
