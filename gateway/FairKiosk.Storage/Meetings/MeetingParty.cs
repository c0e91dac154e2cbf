using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Storage;

/// <summary>Somebody who can take part in a meeting.</summary>
/// <param name="Id">Its short name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; empty when unknown.</param>
/// <param name="IsExhibitor">It stands in the pavilion; otherwise it is a guest.</param>
public sealed record MeetingParty(string Id, string Name, string Country, bool IsExhibitor)
{
    /// <summary>The names of a firm in other languages; a guest has none.</summary>
    public LocalNames Names { get; init; } = LocalNames.None;

    /// <summary>The name that a page in that language shows.</summary>
    /// <param name="language">ISO 639-1: en, de or ja.</param>
    public string NameIn(string language) => Names.In(language, Name);
}
