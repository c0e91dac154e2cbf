using System.Globalization;
using System.Resources;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Texts;

/// <summary>What commands say, in the language of whoever types them (LC_ALL, LC_MESSAGES, LANG): Texts/Commands.de.resx and Commands.ja.resx hold each
/// text under its English one. What is not there is said in English.</summary>
internal static class Say
{
    private static readonly ResourceManager Texts = new("FairKiosk.Gateway.Texts.Commands", typeof(Say).Assembly);
    private static readonly ResourceManager Pages = new("FairKiosk.Gateway.Texts.Ui", typeof(Say).Assembly);

    public static string Plain(string english) => Texts.GetString(english, CultureInfo.CurrentUICulture) ?? english;

    /// <summary>A text with values in it, which are written alike in each language.</summary>
    public static string With(FormattableString english) => string.Format(CultureInfo.InvariantCulture, Plain(english.Format), english.GetArguments());

    /// <summary>Why a change of the setup was rejected, as the pages say it.</summary>
    public static string Rejection(SetupRejectedException rejected) =>
        Pages.GetString($"Rejected.{rejected.Kind}", CultureInfo.CurrentUICulture) is { } text
            ? string.Format(CultureInfo.CurrentCulture, text, [.. rejected.Arguments])
            : rejected.Message;
}
