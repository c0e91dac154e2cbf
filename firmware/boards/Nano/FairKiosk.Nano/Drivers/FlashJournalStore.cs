using FairKiosk.Reader.Ports;

namespace FairKiosk.Nano.Drivers;

/// <summary>The journal as files of the board's internal storage. One file is open at a time: the one that was used last.</summary>
/// <remarks>The board's file system puts what was written on the flash when the file is closed; to flush it is not enough. So each sync closes it.
/// The board throws plain exceptions for whatever goes wrong there, so all are caught.</remarks>
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
        try
        {
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder);
            }
        }
        catch (Exception why)
        {
            throw new JournalStoreException("There is no journal.", why);
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
        catch (Exception why)
        {
            throw new JournalStoreException("The journal cannot be listed.", why);
        }
    }

    /// <inheritdoc />
    public long Length(string name)
    {
        var file = Open(name);
        try
        {
            return file.Length;
        }
        catch (Exception why)
        {
            throw Failed(name, why);
        }
    }

    /// <inheritdoc />
    public int Read(string name, long offset, byte[] buffer, int at, int count)
    {
        if (offset >= Length(name))
        {
            return 0;
        }

        var file = Open(name);
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
        catch (Exception why)
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

        try
        {
            Close();
            _file = new FileStream(_folder + name, FileMode.CreateNew, FileAccess.ReadWrite);
            Close();
        }
        catch (Exception why)
        {
            throw Failed(name, why);
        }
    }

    /// <inheritdoc />
    public void Append(string name, byte[] buffer, int at, int count) => Write(name, Length(name), buffer, at, count);

    /// <inheritdoc />
    public void Sync(string name)
    {
        _ = Open(name);
        try
        {
            Close();
        }
        catch (Exception why)
        {
            throw Failed(name, why);
        }
    }

    /// <inheritdoc />
    public void Write(string name, long offset, byte[] buffer, int at, int count)
    {
        var growth = offset + count - Length(name);
        if (growth > 0 && _usedBytes + growth > CapacityBytes)
        {
            throw new JournalStoreException("There is no room for " + name + ".");
        }

        var file = Open(name);
        try
        {
            file.Seek(offset, SeekOrigin.Begin);
            file.Write(buffer, at, count);
            _usedBytes += growth > 0 ? growth : 0;
        }
        catch (Exception why)
        {
            throw Failed(name, why);
        }
    }

    /// <inheritdoc />
    public void Delete(string name)
    {
        var length = Length(name);
        try
        {
            Close();
            File.Delete(_folder + name);
            _usedBytes -= length;
        }
        catch (Exception why)
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

        if (!File.Exists(_folder + name))
        {
            throw new JournalStoreException(name + " is not there.");
        }

        try
        {
            Close();
            _file = new FileStream(_folder + name, FileMode.Open, FileAccess.ReadWrite);
            _fileName = name;
            return _file;
        }
        catch (Exception why)
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

    private JournalStoreException Failed(string name, Exception why)
    {
        // What is left of it in memory is not known; the next call reads it from the storage.
        try
        {
            Close();
        }
        catch (Exception)
        {
            // It is of no use any more.
        }

        return new JournalStoreException(name + " failed.", why);
    }
}
