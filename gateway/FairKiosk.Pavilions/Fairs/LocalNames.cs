namespace FairKiosk.Pavilions.Fairs;

/// <summary>A name in the languages of the pages. Where one is missing, the main name is shown.</summary>
public sealed record LocalNames
{
    /// <summary>Only the main name.</summary>
    public static LocalNames None { get; } = new();

    /// <summary>In English; empty: as the main name.</summary>
    public string English { get; init; } = "";

    /// <summary>In German; empty: as the main name.</summary>
    public string German { get; init; } = "";

    /// <summary>In Japanese; empty: as the main name.</summary>
    public string Japanese { get; init; } = "";

    /// <summary>How the Japanese name is read; lists in Japanese are ordered by it. Empty when nobody said.</summary>
    public string Kana { get; init; } = "";

    /// <summary>Those that somebody said, and the reading.</summary>
    public IEnumerable<string> All => new[] { English, German, Japanese, Kana }.Where(name => name.Length > 0);

    /// <summary>The name that a page shows.</summary>
    /// <param name="language">ISO 639-1: en, de or ja.</param>
    /// <param name="otherwise">The main name.</param>
    /// <returns>The name in that language where there is one, else the main name.</returns>
    public string In(string language, string otherwise)
    {
        var name = language switch
        {
            "en" => English,
            "de" => German,
            "ja" => Japanese,
            _ => "",
        };
        return name.Length > 0 ? name : otherwise;
    }
}
