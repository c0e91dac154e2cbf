using FairKiosk.Reader.Ports;

namespace FairKiosk.Nano.Tests;

/// <summary>A journal store in memory that can lose power, and fail on command.</summary>
internal sealed class BenchStore : IJournalStore
{
    private const int MostFiles = 40;
    private readonly BenchFile[] _files = new BenchFile[MostFiles];
    private int _count;

    internal BenchStore(long capacityBytes)
    {
        CapacityBytes = capacityBytes;
    }

    public long CapacityBytes { get; }

    internal bool FailWrites { get; set; }

    /// <summary>Gets or sets how many of the next syncs fail.</summary>
    internal int FailSyncs { get; set; }

    /// <summary>Gets or sets what runs inside each sync.</summary>
    internal CaseBody? DuringSync { get; set; }

    /// <summary>Gets or sets a value indicating whether syncs return without making anything durable, as some cards do.</summary>
    internal bool LieAboutSync { get; set; }

    public string[] List()
    {
        var names = new string[_count];
        for (var i = 0; i < _count; i++)
        {
            names[i] = _files[i].Name;
        }

        return names;
    }

    public long Length(string name) => File(name).Length;

    public int Read(string name, long offset, byte[] buffer, int at, int count)
    {
        var file = File(name);
        var there = file.Length - (int)offset;
        var read = there < 0 ? 0 : there < count ? there : count;
        if (read > 0)
        {
            System.Array.Copy(file.Bytes, (int)offset, buffer, at, read);
        }

        return read;
    }

    public void Create(string name)
    {
        if (FailWrites || _count == MostFiles || IndexOf(name) >= 0)
        {
            throw new JournalStoreException(name + " cannot be created.");
        }

        _files[_count++] = new BenchFile(name);
    }

    public void Append(string name, byte[] buffer, int at, int count) => Write(name, File(name).Length, buffer, at, count);

    public void Sync(string name)
    {
        var file = File(name);
        if (DuringSync is { } during)
        {
            during();
        }

        if (FailSyncs > 0)
        {
            FailSyncs--;
            throw new JournalStoreException(name + " cannot be synced.");
        }

        if (!LieAboutSync)
        {
            file.MarkDurable();
        }
    }

    public void Write(string name, long offset, byte[] buffer, int at, int count)
    {
        var file = File(name);
        var growth = (int)offset + count - file.Length;
        if (FailWrites || UsedBytes() + (growth > 0 ? growth : 0) > CapacityBytes)
        {
            throw new JournalStoreException(name + " cannot be written.");
        }

        file.Write((int)offset, buffer, at, count);
    }

    public void Delete(string name)
    {
        var index = IndexOf(name);
        if (index < 0)
        {
            throw new JournalStoreException(name + " does not exist.");
        }

        _count--;
        System.Array.Copy(_files, index + 1, _files, index, _count - index);
    }

    /// <summary>The power fails: of each file what was synced is left, and the first bytes of what was added since.</summary>
    internal void LosePower(int tornBytes)
    {
        for (var i = 0; i < _count; i++)
        {
            _files[i].LosePower(tornBytes);
        }
    }

    /// <summary>A file of it, to be damaged.</summary>
    internal BenchFile File(string name)
    {
        var index = IndexOf(name);
        return index >= 0 ? _files[index] : throw new JournalStoreException(name + " does not exist.");
    }

    /// <summary>A copy, as a second card would hold it.</summary>
    internal BenchStore Fork()
    {
        var fork = new BenchStore(CapacityBytes);
        for (var i = 0; i < _count; i++)
        {
            fork._files[i] = _files[i].Copy();
        }

        fork._count = _count;
        return fork;
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_files[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private long UsedBytes()
    {
        var used = 0L;
        for (var i = 0; i < _count; i++)
        {
            used += _files[i].Length;
        }

        return used;
    }
}
