using FairKiosk.Wire;

namespace FairKiosk.Parts.Provisioning;

/// <summary>Takes a reader's set-up line by line from a terminal on a serial line, and answers each line with one.</summary>
/// <remarks><c>reader puck-1</c> tells something, <c>show</c> shows what is told, <c>save</c> ends it. Never says a password back.</remarks>
public sealed class SetupDesk
{
    internal const string ReaderName = "reader";
    internal const string PasswordName = "password";
    internal const string HostName = "host";
    internal const string WifiName = "wifi";
    private const string PortName = "port";
    private const string WifiPasswordName = "wifi-password";
    private const string KeyName = "key";
    private const int LongestName = 253;
    private const int LongestPassword = 128;
    private const int LongestWifiName = 32;
    private const int HighestPort = 65_535;

    /// <summary>Gets what was told so far.</summary>
    public ReaderSetup Setup { get; } = new();

    /// <summary>Gets a value indicating whether everything was told and the person said <c>save</c>.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>Takes one line.</summary>
    /// <param name="line">Without its end.</param>
    /// <returns>The answer, for people: begins with <c>ok</c> when the line was understood, with <c>error</c> otherwise; then nothing was changed.</returns>
    public string Obey(string line)
    {
        var trimmed = Trim(line);
        var space = 0;
        while (space < trimmed.Length && trimmed[space] != ' ')
        {
            space++;
        }

        var name = trimmed.Substring(0, space);
        var value = Trim(trimmed.Substring(space));
        return name switch
        {
            "" => "ok",
            "help" => "ok reader, password, host, port, wifi, wifi-password, key; then: show, save",
            "show" => Show(),
            "save" => Save(),
            _ => Tell(name, value),
        };
    }

    /// <summary>What was told, as lines that <see cref="Obey"/> understands: for the board to keep.</summary>
    /// <returns>Each ends with a line feed.</returns>
    public string Write()
    {
        var text = ReaderName + " " + Setup.ReaderId + "\n" + PasswordName + " " + Setup.Password + "\n" + HostName + " " + Setup.Host + "\n"
            + PortName + " " + Setup.Port.ToString() + "\n" + WifiName + " " + Setup.Wifi + "\n";
        text += Setup.WifiPassword.Length > 0 ? WifiPasswordName + " " + Setup.WifiPassword + "\n" : "";
        return text + (Setup.KeyDigits.Length > 0 ? KeyName + " " + Setup.KeyDigits + "\n" : "");
    }

    private static string Trim(string text)
    {
        var from = 0;
        var to = text.Length;
        while (from < to && IsSpace(text[from]))
        {
            from++;
        }

        while (to > from && IsSpace(text[to - 1]))
        {
            to--;
        }

        return text.Substring(from, to - from);
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n';

    // 0 for what is no number from 1 to the highest port.
    private static int PortOf(string value)
    {
        var port = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is < '0' or > '9')
            {
                return 0;
            }

            port = (port * 10) + (value[i] - '0');
            if (port > HighestPort)
            {
                return 0;
            }
        }

        return port;
    }

    private string Tell(string name, string value)
    {
        switch (name)
        {
            case ReaderName when !Topics.IsReaderId(value):
                return "error: a reader's id has 1 to 32 of a-z, 0-9 and -";
            case ReaderName:
                Setup.ReaderId = value;
                break;
            case PasswordName when value.Length is 0 or > LongestPassword:
                return "error: a password has 1 to 128 characters";
            case PasswordName:
                Setup.Password = value;
                break;
            case HostName when value.Length is 0 or > LongestName:
                return "error: a host has 1 to 253 characters";
            case HostName:
                Setup.Host = value;
                break;
            case PortName when PortOf(value) == 0:
                return "error: a port is a number from 1 to 65535";
            case PortName:
                Setup.Port = PortOf(value);
                break;
            case WifiName when value.Length is 0 or > LongestWifiName:
                return "error: the name of a Wi-Fi has 1 to 32 characters";
            case WifiName:
                Setup.Wifi = value;
                break;
            case WifiPasswordName when value.Length > LongestPassword:
                return "error: a password has 1 to 128 characters";
            case WifiPasswordName:
                Setup.WifiPassword = value;
                break;
            case KeyName when CommandBarcode.KeyOf(value) == null:
                return "error: a key has 32 hex digits";
            case KeyName:
                Setup.KeyDigits = value;
                break;
            default:
                return "error: unknown; help lists what can be said";
        }

        IsSaved = false;
        return "ok";
    }

    private string Show() => "ok reader=" + Setup.ReaderId + " password=" + Said(Setup.Password) + " host=" + Setup.Host + " port=" + Setup.Port.ToString()
        + " wifi=" + Setup.Wifi + " wifi-password=" + Said(Setup.WifiPassword) + " key=" + Said(Setup.KeyDigits);

    private static string Said(string secret) => secret.Length > 0 ? "told" : "none";

    private string Save()
    {
        var missing = Setup.Missing;
        if (missing.Length > 0)
        {
            return "error: " + missing + " is missing";
        }

        IsSaved = true;
        return "ok saved";
    }
}
