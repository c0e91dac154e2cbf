using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Storage;

/// <summary>A firm of the pavilion as everybody may know it.</summary>
/// <param name="Name">Name as the firm writes it.</param>
/// <param name="Names">The name in other languages.</param>
/// <param name="Theme">What it shows; empty when nobody said.</param>
/// <param name="Clusters">The clusters that it belongs to on the day, as the set-up names them.</param>
/// <param name="Places">The names of its places.</param>
public sealed record ListedFirm(string Name, LocalNames Names, string Theme, IReadOnlyList<string> Clusters, IReadOnlyList<string> Places)
{
    /// <summary>The name that a page in that language shows.</summary>
    /// <param name="language">ISO 639-1: en, de or ja.</param>
    public string NameIn(string language) => Names.In(language, Name);

    /// <summary>What else it is called, each name once.</summary>
    /// <param name="language">The language of the page.</param>
    public IReadOnlyList<string> OtherNames(string language) =>
        [.. new[] { Name, Names.English, Names.German, Names.Japanese }.Where(name => name.Length > 0 && name != NameIn(language)).Distinct(StringComparer.Ordinal)];
}
