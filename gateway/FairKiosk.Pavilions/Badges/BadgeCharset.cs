namespace FairKiosk.Pavilions.Badges;

/// <summary>The charsets that badges are printed in.</summary>
public enum BadgeCharset
{
    /// <summary>UTF-8, and with it ASCII.</summary>
    Utf8,

    /// <summary>Shift_JIS with the extensions of Windows code page 932.</summary>
    ShiftJis,

    /// <summary>ISO-2022-JP, the 7-bit form of Japanese mail, with half-width kana.</summary>
    Iso2022Jp,

    /// <summary>EUC-JP.</summary>
    EucJp,

    /// <summary>Windows code page 1252, Western European.</summary>
    Windows1252,

    /// <summary>ISO-8859-1, Western European.</summary>
    Latin1,

    /// <summary>EUC-KR with the extensions of Windows code page 949, Korean.</summary>
    EucKr,

    /// <summary>GB2312 with the extensions of Windows code page 936, simplified Chinese.</summary>
    Gb2312,

    /// <summary>Big5, traditional Chinese.</summary>
    Big5,
}
