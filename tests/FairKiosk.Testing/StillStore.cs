using FairKiosk.Reader.Ports;

namespace FairKiosk.Testing;

/// <summary>A journal store that has all its memory from the start, so that what is allocated is the reader core's own.</summary>
/// <param name="capacityBytes">What all files together may take.</param>
public sealed class StillStore(long capacityBytes = StillStore.DefaultCapacityBytes) : IJournalStore
{
    private const int FileBytes = 512 * 1024;
    private const int Files = 32;
    private const long DefaultCapacityBytes = (long)Files * FileBytes;

    private readonly Stack<byte[]> _free = new(Enumerable.Range(0, Files).Select(_ => new byte[(int)Math.Min(FileBytes, capacityBytes)]));
    private readonly Dictionary<string, (byte[] Bytes, int Length)> _files = new(Files, StringComparer.Ordinal);
    private long _usedBytes;

    /// <inheritdoc />
    public long CapacityBytes => capacityBytes;

    /// <inheritdoc />
    public string[] List() => [.. _files.Keys];

    /// <inheritdoc />
    public long Length(string name) => File(name).Length;

    /// <inheritdoc />
    public int Read(string name, long offset, byte[] buffer, int at, int count)
    {
        var (bytes, length) = File(name);
        var available = (int)Math.Clamp(length - offset, 0, count);
        bytes.AsSpan((int)Math.Min(offset, length), available).CopyTo(buffer.AsSpan(at));
        return available;
    }

    /// <inheritdoc />
    public void Create(string name)
    {
        if (_files.ContainsKey(name) || !_free.TryPop(out var bytes))
        {
            throw new JournalStoreException($"'{name}' cannot be created.");
        }

        _files.Add(name, (bytes, 0));
    }

    /// <inheritdoc />
    public void Append(string name, byte[] buffer, int at, int count) => Write(name, File(name).Length, buffer, at, count);

    /// <inheritdoc />
    public void Sync(string name) => File(name);

    /// <inheritdoc />
    public void Write(string name, long offset, byte[] buffer, int at, int count)
    {
        var (bytes, length) = File(name);
        var end = Math.Max(length, offset + count);
        if (end > bytes.Length || _usedBytes + end - length > capacityBytes)
        {
            throw new JournalStoreException($"'{name}' cannot be written.");
        }

        Array.Copy(buffer, at, bytes, (int)offset, count);
        _files[name] = (bytes, (int)end);
        _usedBytes += end - length;
    }

    /// <inheritdoc />
    public void Delete(string name)
    {
        var (bytes, length) = File(name);
        _files.Remove(name);
        _free.Push(bytes);
        _usedBytes -= length;
    }

    private (byte[] Bytes, int Length) File(string name) =>
        _files.TryGetValue(name, out var file) ? file : throw new JournalStoreException($"'{name}' does not exist.");
}
