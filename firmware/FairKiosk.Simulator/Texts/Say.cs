using System.Globalization;
using System.Resources;

namespace FairKiosk.Simulator.Texts;

/// <summary>What the simulator says, in the language of whoever types (LC_ALL, LC_MESSAGES, LANG): Texts/Commands.de.resx and Commands.ja.resx hold each text
/// under its English one. What is not there is said in English.</summary>
internal static class Say
{
    private static readonly ResourceManager Texts = new("FairKiosk.Simulator.Texts.Commands", typeof(Say).Assembly);

    public static string Plain(string english) => Texts.GetString(english, CultureInfo.CurrentUICulture) ?? english;

    /// <summary>A text with values in it, which are written alike in each language.</summary>
    public static string With(FormattableString english) => string.Format(CultureInfo.InvariantCulture, Plain(english.Format), english.GetArguments());
}
