using FairKiosk.Reader.Linux.Texts;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Activation;

/// <summary>What makes a machine this reader: its id, its password, the broker. Written by the gateway, read here.</summary>
internal sealed class ActivationFile
{
    private const int CommandKeyBytes = 16;
    private const int HighestPort = 65_535;

    public required string ReaderId { get; init; }

    public string Name { get; init; } = string.Empty;

    public required string Password { get; init; }

    public required string Host { get; init; }

    public required int Port { get; init; }

    /// <summary>Full path; null: plain MQTT.</summary>
    public string? CaFile { get; init; }

    /// <summary>16 bytes, or empty: no command barcodes.</summary>
    public byte[] CommandKey { get; init; } = [];

    public ReaderConfig Config { get; init; } = new();

    /// <exception cref="CannotStartException">With file and line, when it cannot be read or says something impossible.</exception>
    public static ActivationFile Load(string path)
    {
        var fields = JsonFields.Load(path);
        var readerId = fields.Text("reader");
        if (!Topics.IsReaderId(readerId))
        {
            throw fields.Wrong("reader", Say.Plain("must be 1 to 32 of a-z, 0-9 and -"));
        }

        return new ActivationFile
        {
            ReaderId = readerId,
            Name = fields.OptionalText("name") ?? readerId,
            Password = fields.Text("password"),
            Host = fields.Text("host"),
            Port = fields.Number("port") is var port && port is > 0 and <= HighestPort
                ? port
                : throw fields.Wrong("port", Say.With($"must be a number from 1 to {HighestPort}")),
            CaFile = fields.OptionalText("caFile") is { } caFile && caFile.Contains('\0', StringComparison.Ordinal)
                ? throw fields.Wrong("caFile", Say.Plain("must be the path of a file"))
                : FullPathOf(fields.OptionalText("caFile"), path),
            CommandKey = CommandKeyOf(fields),
            Config = ConfigOf(fields),
        };
    }

    // Both files are carried to the reader together: beside the activation file it is found whatever path it had on the gateway.
    private static string? FullPathOf(string? caFile, string activation)
    {
        if (caFile is null)
        {
            return null;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(activation)) ?? string.Empty;
        var asWritten = Path.GetFullPath(caFile, folder);
        var beside = Path.Combine(folder, Path.GetFileName(caFile));
        return !File.Exists(asWritten) && File.Exists(beside) ? beside : asWritten;
    }

    private static byte[] CommandKeyOf(JsonFields fields)
    {
        var text = fields.OptionalText("commandKey") ?? string.Empty;
        if (text.Length == 0)
        {
            return [];
        }

        return text.Length == 2 * CommandKeyBytes && text.All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(text)
            : throw fields.Wrong("commandKey", Say.Plain("must be 32 hex digits, or empty"));
    }

    private static ReaderConfig ConfigOf(JsonFields fields)
    {
        if (fields.Raw("config") is not { } raw)
        {
            return new ReaderConfig();
        }

        return ConfigCodec.Decode(raw, 0, raw.Length) ?? throw fields.Wrong("config", Say.Plain("must be an object with a revision"));
    }
}
