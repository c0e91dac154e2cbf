namespace FairKiosk.Pavilions.Permissions;

/// <summary>What a visitor is asked before a permission is noted. In it <c>{firm}</c>, <c>{organiser}</c> and <c>{partner}</c> stand for names.</summary>
/// <param name="Recipient">Who would be allowed.</param>
public sealed record PermissionText(Recipient Recipient)
{
    /// <summary>The longest text in one language.</summary>
    public const int Longest = 1000;

    /// <summary>Counts the texts that were ever in use for this recipient, from 1; 0: it is not in use yet.</summary>
    public int Version { get; init; }

    /// <summary>In English; empty: it is not asked in English.</summary>
    public string English { get; init; } = "";

    /// <summary>In German; empty: it is not asked in German.</summary>
    public string German { get; init; } = "";

    /// <summary>In Japanese; empty: it is not asked in Japanese.</summary>
    public string Japanese { get; init; } = "";

    /// <summary>Whether it is asked in no language.</summary>
    public bool IsEmpty => English.Length + German.Length + Japanese.Length == 0;

    /// <summary>The text in a language, with the names in their places.</summary>
    /// <param name="language">ISO 639-1: en, de or ja.</param>
    /// <param name="firm">The firm that asks.</param>
    /// <param name="organiser">The cluster organisation.</param>
    /// <param name="partner">The partner; empty for every other recipient.</param>
    /// <returns>Empty when there is none in that language: nobody can agree to what they cannot read.</returns>
    public string In(string language, string firm, string organiser, string partner) => (language switch
    {
        "en" => English,
        "de" => German,
        "ja" => Japanese,
        _ => "",
    })
        .Replace("{firm}", firm, StringComparison.Ordinal)
        .Replace("{organiser}", organiser, StringComparison.Ordinal)
        .Replace("{partner}", partner, StringComparison.Ordinal);

    /// <summary>Whether another text asks the same; one that asks something else is a new version.</summary>
    /// <param name="other">The other text.</param>
    /// <returns>True when it does.</returns>
    public bool AsksTheSame(PermissionText other) => this with { Version = other.Version } == other;
}
