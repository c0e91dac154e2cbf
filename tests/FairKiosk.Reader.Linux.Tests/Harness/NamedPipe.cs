using System.Runtime.InteropServices;
using FairKiosk.Reader.Linux.Native;
using Microsoft.Win32.SafeHandles;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>A pipe with a name in the file system, where a keyboard's device would be. Disposing it is pulling the plug.</summary>
internal sealed unsafe partial class NamedPipe : IDisposable
{
    private const int OwnerReadsAndWrites = 0x180;

    private readonly SafeFileHandle _writer;

    public NamedPipe(string path)
    {
        Device = path;
        if (MakePipe(path, OwnerReadsAndWrites) != 0)
        {
            throw new InvalidOperationException($"No pipe: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        // For both ways: opened for writing alone it would wait for the reader.
        _writer = Libc.Open(path, Libc.OpenReadWrite | Libc.OpenCloseOnExec);
    }

    public string Device { get; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            fixed (byte* first = bytes)
            {
                var written = Libc.Write(_writer, first, bytes.Length);
                bytes = written > 0 ? bytes[(int)written..] : throw new IOException(Marshal.GetLastPInvokeErrorMessage());
            }
        }
    }

    public void Dispose()
    {
        File.Delete(Device);
        _writer.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "mkfifo", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int MakePipe(string path, uint mode);
}
