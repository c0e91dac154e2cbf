using FairKiosk.Reader.Linux.Texts;
using FairKiosk.Reader.Ports;
using Microsoft.Win32.SafeHandles;

namespace FairKiosk.Reader.Linux.Storage;

/// <summary>The journal's files in one folder of an ordinary file system. One process at a time may write.</summary>
internal sealed class FileJournalStore : IJournalStore, IDisposable
{
    private const string LockName = ".lock";
    private const int MaxNameCharacters = 48;
    private const int LockAttempts = 10;
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(100);

    private readonly string _folder;
    private readonly FileStream? _lock;
    private readonly Dictionary<string, SafeFileHandle> _open = new(StringComparer.Ordinal);
    private long _usedBytes;

    private FileJournalStore(string folder, long capacityBytes, FileStream? held)
    {
        _folder = folder;
        _lock = held;
        CapacityBytes = capacityBytes;
        _usedBytes = CountUsedBytes();
    }

    public long CapacityBytes { get; }

    private bool IsReadOnly => _lock is null;

    /// <summary>Opens the folder for writing and creates it where needed; other processes are kept out until <see cref="Dispose"/> or the end of this one.</summary>
    /// <exception cref="CannotStartException">Another process has it, or it cannot be used.</exception>
    public static FileJournalStore Open(string folder, long capacityBytes = ReaderSettings.DefaultCapacityBytes)
    {
        try
        {
            StateFolder.Create(folder);
            Durable.SyncFolder(folder);
            Durable.SyncFolder(Path.GetDirectoryName(Path.GetFullPath(folder)) ?? folder);
            return new FileJournalStore(folder, capacityBytes, Lock(folder));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(Say.With($"The journal folder {folder} cannot be used: {failure.Message}"), failure);
        }
    }

    /// <summary>Looks at the files without touching them, also while another process writes.</summary>
    /// <exception cref="CannotStartException">There is no such folder.</exception>
    public static FileJournalStore OpenReadOnly(string folder) => Directory.Exists(folder)
        ? new FileJournalStore(folder, long.MaxValue, null)
        : throw new CannotStartException(Say.With($"There is no journal in {folder}. Is this the state folder of a reader that has run?"));

    /// <summary>Whether a process holds the folder at this moment.</summary>
    public static bool IsInUse(string folder)
    {
        try
        {
            using var probe = new FileStream(Path.Combine(folder, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (DirectoryNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    public string[] List() => Guarded(
        _folder, () => Directory.EnumerateFiles(_folder).Select(path => Path.GetFileName(path)).Where(name => name != LockName).ToArray());

    public long Length(string name) => Guarded(name, () => RandomAccess.GetLength(Handle(name)));

    public int Read(string name, long offset, byte[] buffer, int at, int count) => Guarded(name, () =>
    {
        var file = Handle(name);
        var total = 0;
        int read;
        while (total < count && (read = RandomAccess.Read(file, buffer.AsSpan(at + total, count - total), offset + total)) > 0)
        {
            total += read;
        }

        return total;
    });

    public void Create(string name) => Guarded(name, () =>
    {
        RefuseWhenReadOnly();
        var file = File.OpenHandle(PathOf(name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
        _open[name] = file;
        Durable.Sync(file, "the file");
        Durable.SyncFolder(_folder);
        return 0;
    });

    public void Append(string name, byte[] buffer, int at, int count) => Guarded(name, () =>
    {
        var file = Handle(name);
        WriteWithinCapacity(file, name, RandomAccess.GetLength(file), buffer.AsSpan(at, count));
        return 0;
    });

    public void Sync(string name) => Guarded(name, () =>
    {
        Durable.Sync(Handle(name), "the file");
        return 0;
    });

    public void Write(string name, long offset, byte[] buffer, int at, int count) => Guarded(name, () =>
    {
        WriteWithinCapacity(Handle(name), name, offset, buffer.AsSpan(at, count));
        return 0;
    });

    public void Delete(string name) => Guarded(name, () =>
    {
        RefuseWhenReadOnly();
        var path = PathOf(name);
        if (_open.Remove(name, out var file))
        {
            file.Dispose();
        }

        if (!File.Exists(path))
        {
            throw new JournalStoreException($"There is no {path}.");
        }

        File.Delete(path);
        _usedBytes = CountUsedBytes();
        // Where the file system has no journal of its own (vfat), a name that outlives its file in a power cut claims its room back from what is written there next.
        Durable.SyncFolder(_folder);
        return 0;
    });

    public void Dispose()
    {
        foreach (var file in _open.Values)
        {
            file.Dispose();
        }

        _open.Clear();
        _lock?.Dispose();
    }

    // Held by the kernel (flock), so that it ends with the process, however that ends. A look by `status` holds it for a moment too: hence the patience.
    private static FileStream Lock(string folder)
    {
        using var never = new ManualResetEventSlim();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException taken) when (IsInUse(folder))
            {
                if (attempt == LockAttempts)
                {
                    throw new CannotStartException(
                        Say.With($"Another fairkiosk-reader is using {folder}. Stop it first, or give this one a state folder of its own."), taken);
                }

                _ = never.Wait(LockPause);
            }
        }
    }

    private static T Guarded<T>(string name, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new JournalStoreException($"{name}: {failure.Message}", failure);
        }
    }

    private void RefuseWhenReadOnly()
    {
        if (IsReadOnly)
        {
            throw new JournalStoreException($"{_folder} is open for reading only.");
        }
    }

    private void WriteWithinCapacity(SafeFileHandle file, string name, long offset, ReadOnlySpan<byte> bytes)
    {
        RefuseWhenReadOnly();
        var growth = offset + bytes.Length - RandomAccess.GetLength(file);
        if (growth > 0 && _usedBytes + growth > CapacityBytes)
        {
            throw new JournalStoreException(Say.With($"{name}: the journal's room of {CapacityBytes} bytes is used up."));
        }

        try
        {
            RandomAccess.Write(file, bytes, offset);
            _usedBytes += Math.Max(0, growth);
        }
        catch (ArgumentOutOfRangeException tooLarge)
        {
            // How .NET words EFBIG: a limit of the process or of the file system on the size of one file.
            _usedBytes = CountUsedBytes();
            throw new JournalStoreException(Say.With($"{name}: the file may not grow any further."), tooLarge);
        }
        catch
        {
            // A disk that ran full may have taken a part.
            _usedBytes = CountUsedBytes();
            throw;
        }
    }

    private long CountUsedBytes() => new DirectoryInfo(_folder).EnumerateFiles().Sum(file => file.Length);

    private SafeFileHandle Handle(string name)
    {
        if (_open.TryGetValue(name, out var file))
        {
            return file;
        }

        var access = IsReadOnly ? FileAccess.Read : FileAccess.ReadWrite;
        var share = IsReadOnly ? FileShare.ReadWrite | FileShare.Delete : FileShare.Read;
        file = File.OpenHandle(PathOf(name), FileMode.Open, access, share);
        _open[name] = file;
        return file;
    }

    private string PathOf(string name)
    {
        var isPlain = name.Length is > 0 and <= MaxNameCharacters
            && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.')
            && name[0] != '.';
        return isPlain ? Path.Combine(_folder, name) : throw new JournalStoreException($"\"{name}\" is no name of a journal file.");
    }
}
