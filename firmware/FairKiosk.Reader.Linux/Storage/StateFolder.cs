using FairKiosk.Reader.Linux.Texts;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Storage;

/// <summary>Everything a reader keeps between two runs: <c>journal/</c>, <c>reader</c> (whose it is), <c>config.json</c> (the last that came), <c>status.json</c>.</summary>
internal sealed class StateFolder(string path)
{
    public string FullPath { get; } = Path.GetFullPath(path);

    public string JournalFolder => Path.Combine(FullPath, "journal");

    public string StatusFile => Path.Combine(FullPath, "status.json");

    /// <summary>The reader that the folder belongs to; empty before the first run.</summary>
    public string Owner => File.Exists(OwnerFile) ? File.ReadAllText(OwnerFile).Trim() : string.Empty;

    private string OwnerFile => Path.Combine(FullPath, "reader");

    private string ConfigFile => Path.Combine(FullPath, "config.json");

    /// <summary>Creates a folder that only its owner may look into: what was read from badges is for nobody else on this machine.</summary>
    /// <exception cref="IOException">It cannot be made, or the disk may not have it.</exception>
    public static void Create(string folder)
    {
        var parents = new List<string>();
        for (var level = Path.GetFullPath(folder); !Directory.Exists(level) && Path.GetDirectoryName(level) is { } parent; level = parent)
        {
            parents.Add(parent);
        }

        if (OperatingSystem.IsWindows())
        {
            _ = Directory.CreateDirectory(folder);
        }
        else
        {
            _ = Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        parents.ForEach(Durable.SyncFolder);
    }

    /// <summary>Makes sure that the folder belongs to this reader: another one's journal would be delivered under a wrong name.</summary>
    /// <exception cref="CannotStartException">It is another reader's, or cannot be used.</exception>
    public void Claim(string readerId)
    {
        try
        {
            Create(FullPath);
            var owner = Owner;
            if (owner.Length == 0)
            {
                Replace(OwnerFile, Utf8.GetBytes(readerId + "\n"), durable: true);
            }
            else if (owner != readerId)
            {
                throw new CannotStartException(
                    Say.With($"The state folder {FullPath} belongs to reader {owner}, not to {readerId}. Give each reader a folder of its own, or use the activation file of {owner}."));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(Say.With($"The state folder {FullPath} cannot be used: {failure.Message}"), failure);
        }
    }

    /// <summary>The last configuration that was kept; null when there is none that can be read.</summary>
    /// <remarks>On vfat and ext2, where a file is not replaced at one stroke, a power cut in that instant may leave none; it comes again from the gateway.</remarks>
    public ReaderConfig? LoadConfig()
    {
        try
        {
            var payload = File.ReadAllBytes(ConfigFile);
            return ConfigCodec.Decode(payload, 0, payload.Length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a configuration; false with the reason when the storage does not take it.</summary>
    public bool TrySaveConfig(byte[] payload, out string why) => TryReplace(ConfigFile, payload, durable: true, out why);

    /// <summary>Keeps what <c>status</c> shows; not made durable, so that it never holds up a scan.</summary>
    public bool TrySaveStatus(byte[] json, out string why) => TryReplace(StatusFile, json, durable: false, out why);

    private static bool TryReplace(string file, byte[] content, bool durable, out string why)
    {
        try
        {
            Replace(file, content, durable);
            why = string.Empty;
            return true;
        }
        // .NET words EFBIG, a limit on the size of a file, as an argument out of range.
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            why = failure.Message;
            return false;
        }
    }

    // There, what was replaced claims its room back after a power cut, and the journal may lie in that room by then: the disk must know at once that it is gone.
    private static bool IsFat(string file) => new DriveInfo(file).DriveFormat is "vfat" or "msdos" or "exfat";

    // Whole or not at all: written beside, then put in place.
    private static void Replace(string file, byte[] content, bool durable)
    {
        var beside = file + ".new";
        using var handle = File.OpenHandle(beside, FileMode.Create, FileAccess.Write);
        RandomAccess.Write(handle, content, 0);
        if (durable)
        {
            Durable.Sync(handle, beside);
        }

        File.Move(beside, file, overwrite: true);
        if (durable || IsFat(file))
        {
            // Once more, because on vfat the new name shows the old content until the file is synced under it.
            Durable.Sync(handle, file);
            Durable.SyncFolder(Path.GetDirectoryName(file)!);
        }
    }
}
