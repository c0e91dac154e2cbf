using System.Globalization;
using System.Resources;

namespace FairKiosk.Gateway.Labels;

/// <summary>The words of a printed sheet, in the sheet's language and not in that of whoever prints it: Texts/Sheet.resx, .de and .ja.</summary>
internal sealed class SheetWords
{
    private static readonly ResourceManager Texts = new("FairKiosk.Gateway.Texts.Sheet", typeof(SheetWords).Assembly);

    private readonly CultureInfo _culture;

    private SheetWords(string language) => _culture = CultureInfo.GetCultureInfo(language);

    /// <summary>The languages that sheets are printed in, as ISO 639-1 codes.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "de", "ja"];

    public string Language => _culture.Name;

    public string this[string key] => Texts.GetString(key, _culture) ?? throw new MissingManifestResourceException($"No text '{key}' for sheets.");

    public string this[string key, string value] => string.Format(_culture, this[key], value);

    /// <summary>Null for a language that there are no sheets in.</summary>
    public static SheetWords? For(string language) => Languages.Contains(language, StringComparer.Ordinal) ? new SheetWords(language) : null;
}
