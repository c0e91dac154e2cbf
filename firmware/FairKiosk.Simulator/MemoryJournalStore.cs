using FairKiosk.Reader.Ports;

namespace FairKiosk.Simulator;

/// <summary>A journal store in memory that can lose power: what was not synced is dropped or torn, and it can fail on command.</summary>
/// <remarks>Not thread-safe, as the port demands one thread. A fork shares nothing with its origin.</remarks>
public sealed class MemoryJournalStore : IJournalStore
{
    private readonly SortedDictionary<string, MemoryFile> _files = new(StringComparer.Ordinal);

    /// <summary>Creates an empty store.</summary>
    /// <param name="capacityBytes">What all files together may take.</param>
    public MemoryJournalStore(long capacityBytes = Reader.ReaderSettings.DefaultCapacityBytes)
    {
        CapacityBytes = capacityBytes;
    }

    /// <inheritdoc />
    public long CapacityBytes { get; }

    /// <summary>Gets or sets a value indicating whether <see cref="Sync"/> throws.</summary>
    public bool FailSync { get; set; }

    /// <summary>Gets or sets a value indicating whether <see cref="Create"/>, <see cref="Append"/> and <see cref="Write"/> throw.</summary>
    public bool FailWrites { get; set; }

    /// <summary>Gets or sets a value indicating whether <see cref="Sync"/> returns without making anything durable, as some SD cards do.</summary>
    public bool LieAboutSync { get; set; }

    /// <summary>Gets or sets what runs inside each <see cref="Sync"/>; a slow storage advances a test's clock here.</summary>
    public Action? DuringSync { get; set; }

    /// <summary>Gets how often <see cref="Sync"/> was called.</summary>
    public int SyncCount { get; private set; }

    /// <inheritdoc />
    public string[] List() => [.. _files.Keys];

    /// <inheritdoc />
    public long Length(string name) => File(name).Length;

    /// <inheritdoc />
    public int Read(string name, long offset, byte[] buffer, int at, int count)
    {
        var file = File(name);
        var available = (int)Math.Clamp(file.Length - offset, 0, count);
        file.Bytes.AsSpan((int)Math.Min(offset, file.Length), available).CopyTo(buffer.AsSpan(at));
        return available;
    }

    /// <inheritdoc />
    public void Create(string name)
    {
        if (FailWrites || !_files.TryAdd(name, new MemoryFile()))
        {
            throw new JournalStoreException($"'{name}' cannot be created.");
        }
    }

    /// <inheritdoc />
    public void Append(string name, byte[] buffer, int at, int count) => Write(name, File(name).Length, buffer, at, count);

    /// <inheritdoc />
    public void Sync(string name)
    {
        var file = File(name);
        SyncCount++;
        DuringSync?.Invoke();
        if (FailSync)
        {
            throw new JournalStoreException($"'{name}' cannot be synced.");
        }

        if (!LieAboutSync)
        {
            file.MarkDurable();
        }
    }

    /// <inheritdoc />
    public void Write(string name, long offset, byte[] buffer, int at, int count)
    {
        var file = File(name);
        var growth = Math.Max(0, offset + count - file.Length);
        if (FailWrites || UsedBytes() + growth > CapacityBytes)
        {
            throw new JournalStoreException($"'{name}' cannot be written.");
        }

        file.Write((int)offset, buffer.AsSpan(at, count));
    }

    /// <inheritdoc />
    public void Delete(string name)
    {
        if (!_files.Remove(name))
        {
            throw new JournalStoreException($"'{name}' does not exist.");
        }
    }

    /// <summary>The power fails: of each file only what was synced is left, and of the unsynced rest the first bytes.</summary>
    /// <param name="tornBytes">How many unsynced bytes reach the storage, over all files in name order.</param>
    public void LosePower(int tornBytes = 0)
    {
        foreach (var file in _files.Values)
        {
            tornBytes = file.LosePower(tornBytes);
        }
    }

    /// <summary>A copy as a second card would hold it.</summary>
    /// <returns>An independent store with the same files, without the commanded faults.</returns>
    public MemoryJournalStore Fork()
    {
        var fork = new MemoryJournalStore(CapacityBytes);
        foreach (var (name, file) in _files)
        {
            fork._files.Add(name, file.Copy());
        }

        return fork;
    }

    /// <summary>The whole content of a file.</summary>
    /// <param name="name">An existing file.</param>
    /// <returns>A copy.</returns>
    public byte[] Content(string name) => File(name).Bytes.AsSpan(0, File(name).Length).ToArray();

    /// <summary>Puts a file in place, durable, in place of one of the same name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="content">The bytes.</param>
    public void Place(string name, ReadOnlySpan<byte> content)
    {
        var file = new MemoryFile();
        file.Write(0, content);
        file.MarkDurable();
        _files[name] = file;
    }

    /// <summary>Shortens a file, durably.</summary>
    /// <param name="name">An existing file.</param>
    /// <param name="length">The bytes that stay.</param>
    public void Cut(string name, int length) => Place(name, File(name).Bytes.AsSpan(0, length));

    /// <summary>Flips one bit in place, durably.</summary>
    /// <param name="name">An existing file.</param>
    /// <param name="bit">Byte offset times 8 plus the bit.</param>
    public void FlipBit(string name, int bit) => File(name).FlipBit(bit);

    private long UsedBytes()
    {
        var used = 0L;
        foreach (var file in _files.Values)
        {
            used += file.Length;
        }

        return used;
    }

    private MemoryFile File(string name) =>
        _files.TryGetValue(name, out var file) ? file : throw new JournalStoreException($"'{name}' does not exist.");
}
