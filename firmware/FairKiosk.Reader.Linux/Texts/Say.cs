using System.Globalization;
using System.Resources;

namespace FairKiosk.Reader.Linux.Texts;

/// <summary>What the program says to a person, in the language of whoever types (LC_ALL, LC_MESSAGES, LANG): Texts/Commands.de.resx and Commands.ja.resx hold
/// each text under its English one. What is not there is said in English.</summary>
internal static class Say
{
    private static readonly ResourceManager Texts = new("FairKiosk.Reader.Linux.Texts.Commands", typeof(Say).Assembly);

    public static string Plain(string english) => Texts.GetString(english, CultureInfo.CurrentUICulture) ?? english;

    /// <summary>A text with values in it, which are written alike in each language.</summary>
    public static string With(FormattableString english) => string.Format(CultureInfo.InvariantCulture, Plain(english.Format), english.GetArguments());

    /// <summary>Several lines, each a text of its own behind its indent; what is typed as it stands is no text.</summary>
    public static string Lines(string english) => string.Join('\n', english.Split('\n').Select(line =>
    {
        var text = line.TrimStart(' ');
        return text.Length == 0 ? line : line[..^text.Length] + Plain(text);
    }));
}
