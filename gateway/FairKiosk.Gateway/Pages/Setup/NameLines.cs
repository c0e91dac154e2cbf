using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>A name in other languages as lines of a form, and back: _Names.cshtml.</summary>
internal static class NameLines
{
    public static void Write(Dictionary<string, string> lines, LocalNames names) =>
        (lines["en"], lines["de"], lines["ja"], lines["kana"]) = (names.English, names.German, names.Japanese, names.Kana);

    public static LocalNames Read(FormLines lines) =>
        new() { English = lines.Text("en"), German = lines.Text("de"), Japanese = lines.Text("ja"), Kana = lines.Text("kana") };
}
