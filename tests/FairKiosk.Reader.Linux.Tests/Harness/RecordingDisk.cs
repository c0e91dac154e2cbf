using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>
/// A disk that remembers every write in its order. It is one file of a file system of its own, spoken to the kernel by FUSE (fuse(4), linux/fuse.h 7.31),
/// so that a real file system can be mounted on it and its power can be cut, afterwards, at any write.
/// </summary>
internal sealed unsafe partial class RecordingDisk : IDisposable
{
    private const string DiskName = "disk.img";
    private const ulong Root = 1;
    private const ulong Disk = 2;
    private const int RequestBytes = 40;
    private const int ReplyBytes = 16;
    private const int MostBytes = 128 * 1024;
    private const int NotThere = -2;
    private const int NotSupported = -38;
    private const int NoSuchData = -61;
    private const uint DirectInOut = 1;
    private const int UnmountByForce = 1;

    private readonly byte[] _bytes;
    private readonly List<DiskWrite> _log = [];
    private readonly Lock _lock = new();
    private readonly SafeFileHandle _kernel;
    private readonly Thread _thread;
    private readonly string _folder;

    public RecordingDisk(string folder, byte[] bytes)
    {
        _folder = folder;
        _bytes = (byte[])bytes.Clone();
        _kernel = File.OpenHandle("/dev/fuse", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var options = string.Create(CultureInfo.InvariantCulture, $"fd={_kernel.DangerousGetHandle()},rootmode=40000,user_id=0,group_id=0,max_read={MostBytes}");
        if (Mount("fairkiosk-test", folder, "fuse", 0, options) != 0)
        {
            throw new InvalidOperationException($"A disk for this test needs root and /dev/fuse: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        _thread = new Thread(Serve) { IsBackground = true, Name = "disk" };
        _thread.Start();
    }

    /// <summary>Where the disk is, to be mounted through a loop device.</summary>
    public string Path => System.IO.Path.Combine(_folder, DiskName);

    /// <summary>How many writes and flushes there were until now.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _log.Count;
            }
        }
    }

    public IReadOnlyList<DiskWrite> Log
    {
        get
        {
            lock (_lock)
            {
                return [.. _log];
            }
        }
    }

    public void Dispose()
    {
        // By force, which ends the talk with the kernel even where something still holds the mount.
        _ = Unmount(_folder, UnmountByForce);
        _thread.Join();
        _kernel.Dispose();
    }

    private void Serve()
    {
        var request = new byte[RequestBytes + 4096 + MostBytes];
        while (true)
        {
            nint count;
            fixed (byte* first = request)
            {
                count = Read(_kernel, first, request.Length);
            }

            if (count < RequestBytes)
            {
                // Unmounted, which the kernel tells as "no such device".
                return;
            }

            var answer = Answer(request.AsSpan(0, (int)count), out var error);
            if (answer is not null)
            {
                Reply(request, answer, error);
            }
        }
    }

    private void Reply(ReadOnlySpan<byte> request, byte[] answer, int error)
    {
        var reply = new byte[ReplyBytes + answer.Length];
        BinaryPrimitives.WriteInt32LittleEndian(reply, reply.Length);
        BinaryPrimitives.WriteInt32LittleEndian(reply.AsSpan(4), error);
        request.Slice(8, 8).CopyTo(reply.AsSpan(8));
        answer.CopyTo(reply.AsSpan(ReplyBytes));
        fixed (byte* first = reply)
        {
            _ = Write(_kernel, first, reply.Length);
        }
    }

    // Null: nothing is answered. Opcodes as in linux/fuse.h.
    private byte[]? Answer(ReadOnlySpan<byte> request, out int error)
    {
        error = 0;
        var opcode = BinaryPrimitives.ReadUInt32LittleEndian(request[4..]);
        var node = BinaryPrimitives.ReadUInt64LittleEndian(request[16..]);
        var body = request[RequestBytes..];
        switch (opcode)
        {
            case 1: // LOOKUP
                if (!body.StartsWith("disk.img\0"u8))
                {
                    error = NotThere;
                    return [];
                }

                return Entry();
            case 2 or 42 or 36: // FORGET, BATCH_FORGET, INTERRUPT
                return null;
            case 3 or 4: // GETATTR, SETATTR
                return Attributes(node);
            case 14 or 27: // OPEN, OPENDIR: what is written goes through at once, past the page cache
                var opened = new byte[16];
                BinaryPrimitives.WriteUInt32LittleEndian(opened.AsSpan(8), opcode == 14 ? DirectInOut : 0);
                return opened;
            case 15: // READ
                return Part(body);
            case 16: // WRITE
                return Take(body);
            case 17: // STATFS
                return new byte[80];
            case 18 or 25 or 28 or 29 or 34: // RELEASE, FLUSH, READDIR, RELEASEDIR, ACCESS
                return [];
            case 20: // FSYNC
                lock (_lock)
                {
                    _log.Add(DiskWrite.Flush);
                }

                return [];
            case 22: // GETXATTR
                error = NoSuchData;
                return [];
            case 26: // INIT
                return Greeting(body);
            default:
                error = NotSupported;
                return [];
        }
    }

    private static byte[] Greeting(ReadOnlySpan<byte> body)
    {
        var greeting = new byte[64];
        BinaryPrimitives.WriteUInt32LittleEndian(greeting, 7);
        BinaryPrimitives.WriteUInt32LittleEndian(greeting.AsSpan(4), Math.Min(31, BinaryPrimitives.ReadUInt32LittleEndian(body[4..])));
        BinaryPrimitives.WriteUInt32LittleEndian(greeting.AsSpan(8), MostBytes);
        // FUSE_BIG_WRITES and FUSE_MAX_PAGES.
        BinaryPrimitives.WriteUInt32LittleEndian(greeting.AsSpan(12), (1u << 5) | (1u << 22));
        BinaryPrimitives.WriteUInt32LittleEndian(greeting.AsSpan(20), MostBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(greeting.AsSpan(24), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(greeting.AsSpan(28), MostBytes / 4096);
        return greeting;
    }

    private byte[] Entry()
    {
        var entry = new byte[128];
        BinaryPrimitives.WriteUInt64LittleEndian(entry, Disk);
        Describe(entry.AsSpan(40), Disk);
        return entry;
    }

    private byte[] Attributes(ulong node)
    {
        var answer = new byte[104];
        Describe(answer.AsSpan(16), node);
        return answer;
    }

    private void Describe(Span<byte> attributes, ulong node)
    {
        var size = node == Root ? 0 : _bytes.Length;
        BinaryPrimitives.WriteUInt64LittleEndian(attributes, node);
        BinaryPrimitives.WriteInt64LittleEndian(attributes[8..], size);
        BinaryPrimitives.WriteInt64LittleEndian(attributes[16..], (size + 511) / 512);
        BinaryPrimitives.WriteUInt32LittleEndian(attributes[60..], node == Root ? 0x41C0u : 0x8180u);
        BinaryPrimitives.WriteUInt32LittleEndian(attributes[64..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(attributes[80..], 4096);
    }

    private byte[] Part(ReadOnlySpan<byte> body)
    {
        var offset = BinaryPrimitives.ReadInt64LittleEndian(body[8..]);
        var size = BinaryPrimitives.ReadInt32LittleEndian(body[16..]);
        lock (_lock)
        {
            return offset >= _bytes.Length ? [] : _bytes.AsSpan((int)offset, (int)Math.Min(size, _bytes.Length - offset)).ToArray();
        }
    }

    private byte[] Take(ReadOnlySpan<byte> body)
    {
        var offset = BinaryPrimitives.ReadInt64LittleEndian(body[8..]);
        var data = body.Slice(40, BinaryPrimitives.ReadInt32LittleEndian(body[16..])).ToArray();
        lock (_lock)
        {
            data.CopyTo(_bytes, offset);
            _log.Add(new DiskWrite((int)offset, data));
        }

        var answer = new byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(answer, data.Length);
        return answer;
    }

    [LibraryImport("libc", EntryPoint = "mount", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Mount(string source, string target, string kind, nuint flags, string options);

    [LibraryImport("libc", EntryPoint = "umount2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Unmount(string target, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(SafeFileHandle file, byte* bytes, nint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(SafeFileHandle file, byte* bytes, nint count);
}
