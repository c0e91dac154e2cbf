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
            : Trouble(rejected);

    /// <summary>What stands in a command's way. Where what tells it exactly knows English alone, in another language a sentence goes before it.</summary>
    public static string Trouble(Exception trouble)
    {
        if (trouble is StorageException { Said: { } exactly })
        {
            return With(exactly);
        }

        var english = trouble switch
        {
            SqliteTooOldException => "SQLite on this machine is too old. Nothing was touched.",
            DatabaseTooNewException => "A newer FairKiosk wrote this data. Nothing was changed.",
            DatabaseUnreadableException => "The data cannot be read. Nothing was changed; put it back from a copy of the data folder.",
            DatabaseFullException => "The disk is full or takes nothing. Nothing of this step was stored; make room.",
            DatabaseUnavailableException => "The data cannot be used at present. Nothing of this step was stored.",
            SetupRejectedException => "This was refused. Nothing was changed.",
            IOException or UnauthorizedAccessException => "A file or folder cannot be used.",
            _ => "",
        };
        var said = english.Length > 0 ? Plain(english) : english;
        return said == english ? trouble.Message : $"{said} ({trouble.Message})";
    }
}
