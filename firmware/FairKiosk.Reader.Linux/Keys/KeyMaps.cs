namespace FairKiosk.Reader.Linux.Keys;

/// <summary>The keyboards that scanners are told to be, as Windows maps them: scanners are made to type into Windows.</summary>
internal static class KeyMaps
{
    public static KeyMap Us { get; } = new(
    [
        @"`1234567890-=" + @"qwertyuiop[]" + @"asdfghjkl;'\" + @"\zxcvbnm,./",
        @"~!@#$%^&*()_+" + @"QWERTYUIOP{}" + @"ASDFGHJKL:""|" + @"|ZXCVBNM<>?",
    ]);

    public static KeyMap German { get; } = new(
        [
            @"^1234567890ß´" + @"qwertzuiopü+" + @"asdfghjklöä#" + @"<yxcvbnm,.-",
            @"°!""§$%&/()=?`" + @"QWERTZUIOPÜ*" + @"ASDFGHJKLÖÄ'" + @">YXCVBNM;:_",
            @"  ²³   {[]}\ " + @"@ €        ~" + @"            " + @"|      µ",
            @"           ẞ",
        ],
        (KeyCodes.Grave, KeyLevel.Plain),
        (KeyCodes.Equal, KeyLevel.Plain),
        (KeyCodes.Equal, KeyLevel.Shift))
    {
        Decimal = ',',
    };

    /// <summary>JIS, 106 or 109 keys. The yen key types a backslash, which Japanese Windows draws as a yen sign.</summary>
    public static KeyMap Japanese { get; } = new(
    [
        @" 1234567890-^" + @"qwertyuiop@[" + @"asdfghjkl;:]" + @" zxcvbnm,./" + @"\\",
        @" !""#$%&'() =~" + @"QWERTYUIOP`{" + @"ASDFGHJKL+*}" + @" ZXCVBNM<>?" + @"_|",
    ])
    {
        LocksCapitalsWithShift = true,
    };

    public static KeyMap French { get; } = new(
        [
            @"²&é""'(-è_çà)=" + @"azertyuiop^$" + @"qsdfghjklmù*" + @"<wxcvbn,;:!",
            @" 1234567890°+" + @"AZERTYUIOP¨£" + @"QSDFGHJKLM%µ" + @">WXCVBN?./§",
            @"  ~#{[|`\^@]}" + @"  €        ¤",
        ],
        (KeyCodes.LeftBracket, KeyLevel.Plain),
        (KeyCodes.LeftBracket, KeyLevel.Shift),
        (KeyCodes.Digit2, KeyLevel.AltGr),
        (KeyCodes.Digit7, KeyLevel.AltGr));

    /// <summary>Null when there is none of this name.</summary>
    public static KeyMap? Named(string name) => name switch
    {
        "us" => Us,
        "de" => German,
        "jp" => Japanese,
        "fr" => French,
        _ => null,
    };
}
