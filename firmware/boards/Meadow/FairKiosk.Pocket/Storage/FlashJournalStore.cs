using FairKiosk.Reader.Ports;

namespace FairKiosk.Pocket.Storage;

/// <summary>The journal's files in one folder of the board's flash, which only this program uses.</summary>
public sealed class FlashJournalStore : IJournalStore, IDisposable
{
    private const int MaxNameCharacters = 48;

    private readonly string _folder;
    private readonly Dictionary<string, FileStream> _open = new(StringComparer.Ordinal);
    private long _usedBytes;

    /// <summary>Opens the folder, and creates it where needed.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="capacityBytes">What its files together may take.</param>
    /// <exception cref="JournalStoreException">It cannot be used.</exception>
    public FlashJournalStore(string folder, long capacityBytes)
    {
        _folder = folder;
        CapacityBytes = capacityBytes;
        _usedBytes = Guarded(folder, () =>
        {
            _ = Directory.CreateDirectory(folder);
            return CountUsedBytes();
        });
    }

    /// <inheritdoc />
    public long CapacityBytes { get; }

    /// <inheritdoc />
    public string[] List() => Guarded(_folder, () => Directory.GetFiles(_folder).Select(path => Path.GetFileName(path)).ToArray());

    /// <inheritdoc />
    public long Length(string name) => Guarded(name, () => Existing(name).Length);

    /// <inheritdoc />
    public int Read(string name, long offset, byte[] buffer, int at, int count) => Guarded(name, () =>
    {
        var file = Existing(name);
        if (offset >= file.Length)
        {
            return 0;
        }

        file.Position = offset;
        var total = 0;
        int read;
        while (total < count && (read = file.Read(buffer, at + total, count - total)) > 0)
        {
            total += read;
        }

        return total;
    });

    /// <inheritdoc />
    public void Create(string name) => Guarded(name, () =>
    {
        var file = new FileStream(PathOf(name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
        _open[name] = file;
        file.Flush(flushToDisk: true);
        return 0;
    });

    /// <inheritdoc />
    public void Append(string name, byte[] buffer, int at, int count) => Guarded(name, () =>
    {
        var file = Existing(name);
        return WriteWithinCapacity(file, name, file.Length, buffer, at, count);
    });

    /// <inheritdoc />
    public void Sync(string name) => Guarded(name, () =>
    {
        Existing(name).Flush(flushToDisk: true);
        return 0;
    });

    /// <inheritdoc />
    public void Write(string name, long offset, byte[] buffer, int at, int count) =>
        Guarded(name, () => WriteWithinCapacity(Existing(name), name, offset, buffer, at, count));

    /// <inheritdoc />
    public void Delete(string name) => Guarded(name, () =>
    {
        Existing(name).Dispose();
        _ = _open.Remove(name);
        File.Delete(PathOf(name));
        _usedBytes = CountUsedBytes();
        return 0;
    });

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var file in _open.Values)
        {
            file.Dispose();
        }

        _open.Clear();
    }

    private static T Guarded<T>(string name, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException or NotSupportedException)
        {
            throw new JournalStoreException($"{name}: {failure.Message}", failure);
        }
    }

    private int WriteWithinCapacity(FileStream file, string name, long offset, byte[] buffer, int at, int count)
    {
        var growth = Math.Max(0, offset + count - file.Length);
        if (_usedBytes + growth > CapacityBytes)
        {
            throw new JournalStoreException($"{name}: the journal's room of {CapacityBytes} bytes is used up.");
        }

        try
        {
            file.Position = offset;
            file.Write(buffer, at, count);
            file.Flush();
            _usedBytes += growth;
            return 0;
        }
        catch (IOException)
        {
            // A flash that ran full may have taken a part.
            _usedBytes = CountUsedBytes();
            throw;
        }
    }

    private long CountUsedBytes() => new DirectoryInfo(_folder).GetFiles().Sum(file => file.Length);

    private FileStream Existing(string name)
    {
        if (!_open.TryGetValue(name, out var file))
        {
            file = new FileStream(PathOf(name), FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
            _open[name] = file;
        }

        return file;
    }

    private string PathOf(string name)
    {
        var isPlain = name.Length is > 0 and <= MaxNameCharacters && name[0] != '.'
            && name.All(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '.');
        return isPlain ? Path.Combine(_folder, name) : throw new JournalStoreException($"\"{name}\" is no name of a journal file.");
    }
}
