using FairKiosk.Reader.Linux.Native;
using Microsoft.Win32.SafeHandles;

namespace FairKiosk.Reader.Linux.Storage;

/// <summary>Waits until the disk has what was written, so that it survives a power cut.</summary>
internal static class Durable
{
    /// <summary>For what a file holds.</summary>
    /// <param name="file">The file, open for writing.</param>
    /// <param name="name">What a failure calls it.</param>
    /// <exception cref="IOException">The disk may not have it.</exception>
    public static void Sync(SafeFileHandle file, string name)
    {
        if (Libc.Fsync(file) != 0)
        {
            throw new IOException($"{name} cannot be synced: {Libc.LastErrorText()}.");
        }
    }

    /// <summary>For which files there are in a folder. A new or renamed file survives a power cut only so: fsync(2), notes.</summary>
    /// <exception cref="IOException">The disk may not have it.</exception>
    public static void SyncFolder(string folder)
    {
        using var handle = Libc.Open(folder, Libc.OpenFolder);
        if (handle.IsInvalid)
        {
            throw new IOException($"{folder} cannot be opened: {Libc.LastErrorText()}.");
        }

        Sync(handle, folder);
    }
}
