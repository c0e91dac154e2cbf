using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Pavilions.Forms;

/// <summary>What a field or a choice is called.</summary>
/// <param name="Main">As the organiser wrote it; shown in every language that has no other.</param>
public sealed record FormText(string Main)
{
    /// <summary>The same in other languages.</summary>
    public LocalNames Others { get; init; } = LocalNames.None;

    /// <summary>The text that a page shows.</summary>
    /// <param name="language">ISO 639-1: en, de or ja.</param>
    /// <returns>The text in that language where there is one, else the main text.</returns>
    public string In(string language) => Others.In(language, Main);

    /// <summary>A text in the three languages of the pages.</summary>
    /// <param name="english">In English; also the main text.</param>
    /// <param name="german">In German.</param>
    /// <param name="japanese">In Japanese.</param>
    /// <returns>The text.</returns>
    public static FormText Of(string english, string german, string japanese) =>
        new(english) { Others = new LocalNames { German = german, Japanese = japanese } };
}
