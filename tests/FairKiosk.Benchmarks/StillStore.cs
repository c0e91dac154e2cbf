using FairKiosk.Reader.Ports;

namespace FairKiosk.Benchmarks;

/// <summary>A journal store that has all its memory from the start, so that what is allocated is the reader core's own.</summary>
internal sealed class StillStore : IJournalStore
{
    private const int FileBytes = 512 * 1024;
    private const int Files = 32;

    private readonly Stack<byte[]> _free = new(Enumerable.Range(0, Files).Select(_ => new byte[FileBytes]));
    private readonly Dictionary<string, (byte[] Bytes, int Length)> _files = new(Files, StringComparer.Ordinal);

    public long CapacityBytes => (long)Files * FileBytes;

    public string[] List() => [.. _files.Keys];

    public long Length(string name) => _files[name].Length;

    public int Read(string name, long offset, byte[] buffer, int at, int count)
    {
        var (bytes, length) = _files[name];
        var available = Math.Clamp(length - (int)offset, 0, count);
        Array.Copy(bytes, (int)offset, buffer, at, available);
        return available;
    }

    public void Create(string name) => _files[name] = (_free.Pop(), 0);

    public void Append(string name, byte[] buffer, int at, int count)
    {
        var (bytes, length) = _files[name];
        Array.Copy(buffer, at, bytes, length, count);
        _files[name] = (bytes, length + count);
    }

    public void Sync(string name)
    {
    }

    public void Write(string name, long offset, byte[] buffer, int at, int count)
    {
        var (bytes, length) = _files[name];
        Array.Copy(buffer, at, bytes, (int)offset, count);
        _files[name] = (bytes, Math.Max(length, (int)offset + count));
    }

    public void Delete(string name)
    {
        if (_files.Remove(name, out var file))
        {
            _free.Push(file.Bytes);
        }
    }
}
