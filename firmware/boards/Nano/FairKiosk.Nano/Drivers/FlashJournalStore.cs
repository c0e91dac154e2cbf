using FairKiosk.Reader.Ports;

namespace FairKiosk.Nano.Drivers;

/// <summary>The journal as files of the board's internal storage. One file is open at a time: the one that was used last.</summary>
/// <remarks>The file system of the board keeps a file that grows in whole blocks of 4 KiB and writes each flush to a fresh one, so a power cut
/// leaves what was flushed before. Nothing here relies on more.</remarks>
public sealed class FlashJournalStore : IJournalStore, IDisposable
{
    private readonly string _folder;
    private FileStream? _file;
    private string _fileName = "";
    private long _usedBytes;

    /// <summary>Opens the folder, and makes it where it is not there.</summary>
    /// <param name="folder">Such as <c>I:\journal\</c>, with the separator at its end.</param>
    /// <param name="capacityBytes">What all files together may take.</param>
    public FlashJournalStore(string folder, long capacityBytes)
    {
        _folder = folder;
        CapacityBytes = capacityBytes;
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
        }

        var names = List();
        for (var i = 0; i < names.Length; i++)
        {
            _usedBytes += Length(names[i]);
        }
    }

    /// <inheritdoc />
    public long CapacityBytes { get; }

    /// <inheritdoc />
    public string[] List()
    {
        try
        {
            var names = Directory.GetFiles(_folder);
            for (var i = 0; i < names.Length; i++)
            {
                names[i] = Path.GetFileName(names[i])!;
            }

            return names;
        }
        catch (IOException why)
        {
            throw new JournalStoreException("The journal cannot be listed.", why);
        }
    }

    /// <inheritdoc />
    public long Length(string name) => Open(name).Length;

    /// <inheritdoc />
    public int Read(string name, long offset, byte[] buffer, int at, int count)
    {
        var file = Open(name);
        if (offset >= file.Length)
        {
            return 0;
        }

        try
        {
            file.Seek(offset, SeekOrigin.Begin);
            var read = 0;
            for (var more = 1; more > 0 && read < count; read += more)
            {
                more = file.Read(buffer, at + read, count - read);
            }

            return read;
        }
        catch (IOException why)
        {
            throw Failed(name, why);
        }
    }

    /// <inheritdoc />
    public void Create(string name)
    {
        if (File.Exists(_folder + name))
        {
            throw new JournalStoreException(name + " is there already.");
        }

        Close();
        try
        {
            _file = new FileStream(_folder + name, FileMode.CreateNew, FileAccess.ReadWrite);
            _fileName = name;
            _file.Flush();
        }
        catch (IOException why)
        {
            throw Failed(name, why);
        }
    }

    /// <inheritdoc />
    public void Append(string name, byte[] buffer, int at, int count) => Write(name, Length(name), buffer, at, count);

    /// <inheritdoc />
    public void Sync(string name)
    {
        var file = Open(name);
        try
        {
            file.Flush();
        }
        catch (IOException why)
        {
            throw Failed(name, why);
        }
    }

    /// <inheritdoc />
    public void Write(string name, long offset, byte[] buffer, int at, int count)
    {
        var file = Open(name);
        var growth = offset + count - file.Length;
        if (growth > 0 && _usedBytes + growth > CapacityBytes)
        {
            throw new JournalStoreException("There is no room for " + name + ".");
        }

        try
        {
            file.Seek(offset, SeekOrigin.Begin);
            file.Write(buffer, at, count);
            _usedBytes += growth > 0 ? growth : 0;
        }
        catch (IOException why)
        {
            throw Failed(name, why);
        }
    }

    /// <inheritdoc />
    public void Delete(string name)
    {
        var length = Length(name);
        Close();
        try
        {
            File.Delete(_folder + name);
            _usedBytes -= length;
        }
        catch (IOException why)
        {
            throw Failed(name, why);
        }
    }

    /// <inheritdoc />
    public void Dispose() => Close();

    private FileStream Open(string name)
    {
        if (_file != null && _fileName == name)
        {
            return _file;
        }

        Close();
        if (!File.Exists(_folder + name))
        {
            throw new JournalStoreException(name + " is not there.");
        }

        try
        {
            _file = new FileStream(_folder + name, FileMode.Open, FileAccess.ReadWrite);
            _fileName = name;
            return _file;
        }
        catch (IOException why)
        {
            throw Failed(name, why);
        }
    }

    private void Close()
    {
        var file = _file;
        _file = null;
        file?.Dispose();
    }

    private JournalStoreException Failed(string name, IOException why)
    {
        // What is left of it in memory is not known; the next call reads it from the storage.
        Close();
        return new JournalStoreException(name + " failed.", why);
    }
}
