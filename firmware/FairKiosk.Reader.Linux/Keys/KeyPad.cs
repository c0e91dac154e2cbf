namespace FairKiosk.Reader.Linux.Keys;

/// <summary>The keys that type the same on every keyboard: the number pad, and those of control characters. Num Lock counts as on.</summary>
internal static class KeyPad
{
    private const char Return = '\r';
    private const char EscapeCharacter = '\u001B';

    /// <summary>0 to 9 for a digit of the number pad, else negative.</summary>
    public static int DigitOf(int code) => code switch
    {
        KeyCodes.Pad0 => 0,
        KeyCodes.Pad1 => 1,
        KeyCodes.Pad2 => 2,
        KeyCodes.Pad3 => 3,
        KeyCodes.Pad4 => 4,
        KeyCodes.Pad5 => 5,
        KeyCodes.Pad6 => 6,
        KeyCodes.Pad7 => 7,
        KeyCodes.Pad8 => 8,
        KeyCodes.Pad9 => 9,
        _ => -1,
    };

    /// <summary>What the key types; NUL when it is none of these keys.</summary>
    public static char CharacterOf(int code, char decimalSign) => code switch
    {
        KeyCodes.Enter or KeyCodes.PadEnter => Return,
        KeyCodes.Tab => '\t',
        KeyCodes.Backspace => '\b',
        KeyCodes.Escape => EscapeCharacter,
        KeyCodes.PadPlus => '+',
        KeyCodes.PadMinus => '-',
        KeyCodes.PadMultiply => '*',
        KeyCodes.PadDivide => '/',
        KeyCodes.PadEqual => '=',
        KeyCodes.PadDot => decimalSign,
        KeyCodes.PadComma or KeyCodes.PadJapaneseComma => ',',
        _ => DigitOf(code) is >= 0 and var digit ? (char)('0' + digit) : '\0',
    };
}
