using FairKiosk.Parts.Loop;
using FairKiosk.Reader;
using FairKiosk.Wire;

namespace FairKiosk.Pocket.Storage;

/// <summary>What a pocket reader keeps: <c>activation.json</c> and <c>ca.crt</c> as the gateway wrote them, <c>config.json</c>, the last that came, and
/// <c>journal/</c>.</summary>
public sealed class PocketFolder : IConfigStore
{
    private readonly string _path;

    /// <summary>Names it; nothing is read yet.</summary>
    /// <param name="path">Its path.</param>
    public PocketFolder(string path)
    {
        _path = path;
    }

    /// <summary>Gets the folder of the journal.</summary>
    public string Journal => Path.Combine(_path, "journal");

    private string ConfigFile => Path.Combine(_path, "config.json");

    /// <summary>Reads who this reader is.</summary>
    /// <returns>The activation.</returns>
    /// <exception cref="InvalidDataException">There is none, or it is none.</exception>
    public ReaderActivation ReadActivation() =>
        TryRead("activation.json") is { } file && ActivationCodec.Decode(file, 0, file.Length) is { } activation
            ? activation
            : throw new InvalidDataException("Copy the reader's activation file here as activation.json.");

    /// <summary>Reads the certificate that the activation names; it was carried here beside it.</summary>
    /// <param name="activation">The activation.</param>
    /// <returns>The file, or null without TLS.</returns>
    /// <exception cref="InvalidDataException">It is not here: without it the broker cannot be told from another.</exception>
    public byte[]? ReadAuthority(ReaderActivation activation)
    {
        if (activation.AuthorityFile.Length == 0)
        {
            return null;
        }

        var name = Path.GetFileName(activation.AuthorityFile);
        return TryRead(name) ?? throw new InvalidDataException($"Copy {name} here, as it lies beside the activation file.");
    }

    /// <summary>The settings of the reader, with the newer of the configuration that the gateway told last and the one it was activated with.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="firmware">What runs here.</param>
    /// <returns>The settings.</returns>
    public ReaderSettings SettingsOf(ReaderActivation activation, string firmware) => new()
    {
        ReaderId = activation.ReaderId,
        Firmware = firmware,
        CommandKey = activation.CommandKey,
        Config = TryRead("config.json") is { } file && ConfigCodec.Decode(file, 0, file.Length) is { } kept && kept.Revision >= activation.Config.Revision
            ? kept
            : activation.Config,
    };

    /// <inheritdoc />
    public void KeepConfig(byte[] payload)
    {
        try
        {
            File.WriteAllBytes(ConfigFile, payload);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Half a file is none: the next start takes the activation's.
        }
    }

    private byte[]? TryRead(string name)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(_path, name));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
