namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>How much of a tag's content was read.</summary>
internal enum NdefState
{
    /// <summary>There is none.</summary>
    None = 0,

    Whole = 1,

    /// <summary>There is some, and a part of it cannot be had.</summary>
    Torn = 2,
}
