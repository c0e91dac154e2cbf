namespace FairKiosk.Reader.Ports;

/// <summary>The files a journal lives in: a flat folder of small files that grow at their end.</summary>
/// <remarks>Called from one thread. Names are at most 48 characters of <c>a-z</c>, <c>0-9</c>, <c>-</c> and <c>.</c> Every failure is a
/// <see cref="JournalStoreException"/>. The contract is tested by <c>JournalStoreContract</c>.</remarks>
public interface IJournalStore
{
    /// <summary>Gets how many bytes all files together may take.</summary>
    long CapacityBytes { get; }

    /// <summary>The names of all files, in any order.</summary>
    /// <returns>A new array.</returns>
    /// <exception cref="JournalStoreException">The storage failed.</exception>
    string[] List();

    /// <summary>The size of a file.</summary>
    /// <param name="name">An existing file.</param>
    /// <returns>Bytes, synced or not.</returns>
    /// <exception cref="JournalStoreException">No such file, or the storage failed.</exception>
    long Length(string name);

    /// <summary>Reads what was appended or written, synced or not.</summary>
    /// <param name="name">An existing file.</param>
    /// <param name="offset">Where in the file, bytes.</param>
    /// <param name="buffer">Where to put it.</param>
    /// <param name="at">Where in the buffer.</param>
    /// <param name="count">How many bytes are wanted.</param>
    /// <returns>How many were read: fewer than wanted only at the end of the file, 0 at or beyond it.</returns>
    /// <exception cref="JournalStoreException">No such file, or the storage failed.</exception>
    int Read(string name, long offset, byte[] buffer, int at, int count);

    /// <summary>Creates an empty file; it survives a power cut when this returns (file and directory entry are synced).</summary>
    /// <param name="name">A name that is not taken.</param>
    /// <exception cref="JournalStoreException">The name is taken, or the storage failed.</exception>
    void Create(string name);

    /// <summary>Adds bytes to the end of a file. They may be lost by a power cut until <see cref="Sync"/> has returned.</summary>
    /// <param name="name">An existing file.</param>
    /// <param name="buffer">The bytes.</param>
    /// <param name="at">Where in the buffer.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="JournalStoreException">No such file, no room, or the storage failed; any part may have been added.</exception>
    void Append(string name, byte[] buffer, int at, int count);

    /// <summary>Makes everything appended or written to a file survive a power cut.</summary>
    /// <param name="name">An existing file.</param>
    /// <exception cref="JournalStoreException">The storage failed; the state of what was not synced is unknown from then on.</exception>
    void Sync(string name);

    /// <summary>Overwrites bytes in place; may extend the file. Lost or torn by a power cut until <see cref="Sync"/> has returned.</summary>
    /// <param name="name">An existing file.</param>
    /// <param name="offset">Where in the file, at most its length.</param>
    /// <param name="buffer">The bytes.</param>
    /// <param name="at">Where in the buffer.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="JournalStoreException">No such file, no room, or the storage failed; any part may have been written.</exception>
    void Write(string name, long offset, byte[] buffer, int at, int count);

    /// <summary>Removes a file. After a power cut it may be there again.</summary>
    /// <param name="name">An existing file.</param>
    /// <exception cref="JournalStoreException">No such file, or the storage failed.</exception>
    void Delete(string name);
}
