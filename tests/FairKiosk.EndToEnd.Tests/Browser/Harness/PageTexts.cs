using System.Globalization;
using System.Xml.Linq;
using FairKiosk.EndToEnd.Tests.Harness;

namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>What the pages say in one language, so that a journey is the same in each.</summary>
/// <param name="language">That of the browser: de, ja; anything else is English.</param>
internal sealed class PageTexts(string language)
{
    private readonly Dictionary<string, string> _texts = XDocument
        .Load(Path.Combine(Programs.Root, "gateway", "FairKiosk.Gateway", "Texts", language is "de" or "ja" ? $"Ui.{language}.resx" : "Ui.resx"))
        .Descendants("data").ToDictionary(data => (string)data.Attribute("name")!, data => data.Value, StringComparer.Ordinal);

    public static PageTexts English { get; } = new("en");

    public string Language => language;

    public string this[string key, params object[] values] => string.Format(CultureInfo.InvariantCulture, _texts[key], values);
}
