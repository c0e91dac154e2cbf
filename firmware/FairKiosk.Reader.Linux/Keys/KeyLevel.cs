namespace FairKiosk.Reader.Linux.Keys;

/// <summary>Which of its up to four characters a key types.</summary>
internal enum KeyLevel
{
    Plain = 0,
    Shift = 1,
    AltGr = 2,
    ShiftAltGr = 3,
}
