namespace FairKiosk.Reader.Linux.Keys;

/// <summary>Numbers of event types and keys (linux/input-event-codes.h). A key is named by what it is on a US keyboard.</summary>
internal static class KeyCodes
{
    public const int TypeSync = 0;
    public const int TypeKey = 1;
    public const int SyncReport = 0;
    public const int SyncDropped = 3;

    public const int Escape = 1;
    public const int Digit1 = 2;
    public const int Digit2 = 3;
    public const int Digit7 = 8;
    public const int Digit0 = 11;
    public const int Minus = 12;
    public const int Equal = 13;
    public const int Backspace = 14;
    public const int Tab = 15;
    public const int Q = 16;
    public const int LeftBracket = 26;
    public const int RightBracket = 27;
    public const int Enter = 28;
    public const int LeftControl = 29;
    public const int A = 30;
    public const int Apostrophe = 40;
    public const int Grave = 41;
    public const int LeftShift = 42;
    public const int Backslash = 43;
    public const int Z = 44;
    public const int Slash = 53;
    public const int RightShift = 54;
    public const int PadMultiply = 55;
    public const int LeftAlt = 56;
    public const int Space = 57;
    public const int CapsLock = 58;
    public const int NumLock = 69;
    public const int ScrollLock = 70;
    public const int Pad7 = 71;
    public const int Pad8 = 72;
    public const int Pad9 = 73;
    public const int PadMinus = 74;
    public const int Pad4 = 75;
    public const int Pad5 = 76;
    public const int Pad6 = 77;
    public const int PadPlus = 78;
    public const int Pad1 = 79;
    public const int Pad2 = 80;
    public const int Pad3 = 81;
    public const int Pad0 = 82;
    public const int PadDot = 83;
    public const int ZenkakuHankaku = 85;

    /// <summary>Between the left Shift and Z, where European keyboards have one key more.</summary>
    public const int Extra = 86;

    /// <summary>Left of the right Shift on Japanese keyboards.</summary>
    public const int Ro = 89;

    public const int Katakana = 90;
    public const int Muhenkan = 94;
    public const int PadJapaneseComma = 95;
    public const int PadEnter = 96;
    public const int RightControl = 97;
    public const int PadDivide = 98;
    public const int RightAlt = 100;
    public const int PadEqual = 117;
    public const int PadComma = 121;

    /// <summary>Left of Backspace on Japanese keyboards.</summary>
    public const int Yen = 124;

    public const int LeftMeta = 125;
    public const int RightMeta = 126;
}
