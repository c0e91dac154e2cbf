using System.Runtime.InteropServices;
using FairKiosk.Reader.Linux.Native;
using Microsoft.Win32.SafeHandles;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>A scanner for the serial source: what is written to this end arrives at the device. Disposing it is pulling the plug.</summary>
internal sealed unsafe partial class PseudoTerminal : IDisposable
{
    private const int NameBytes = 128;

    private readonly SafeFileHandle _scanner;
    private readonly SafeFileHandle _device;

    public PseudoTerminal()
    {
        // What openpty(3) does, but closed in children from the first moment: another test's program must not hold the plug.
        const int Flags = Libc.OpenReadWrite | Libc.OpenNoControllingTerminal | Libc.OpenCloseOnExec;
        var name = stackalloc byte[NameBytes];
        _scanner = OpenScanner(Flags);
        if (_scanner.IsInvalid || GrantDevice(_scanner) != 0 || UnlockDevice(_scanner) != 0 || NameOfDevice(_scanner, name, NameBytes) != 0)
        {
            throw new InvalidOperationException($"No pseudo-terminal: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        Device = Marshal.PtrToStringUTF8((nint)name)!;
        // Held open until the scanner goes, so that nothing written before the reader opens the device is lost.
        _device = Libc.Open(Device, Flags);
        MakeRaw();
    }

    public string Device { get; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            fixed (byte* first = bytes)
            {
                var written = WriteFile(_scanner, first, bytes.Length);
                bytes = written > 0 ? bytes[(int)written..] : throw new IOException(Marshal.GetLastPInvokeErrorMessage());
            }
        }
    }

    public void Dispose()
    {
        _device.Dispose();
        _scanner.Dispose();
    }

    // Otherwise what is written before the reader has set the line up would be changed on its way (CR to LF, echo).
    private void MakeRaw()
    {
        Libc.Termios settings;
        _ = Libc.GetTerminal(_device, &settings);
        Libc.MakeRaw(&settings);
        _ = Libc.SetTerminal(_device, 0, &settings);
    }

    [LibraryImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    private static partial SafeFileHandle OpenScanner(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt", SetLastError = true)]
    private static partial int GrantDevice(SafeFileHandle scanner);

    [LibraryImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
    private static partial int UnlockDevice(SafeFileHandle scanner);

    [LibraryImport("libc", EntryPoint = "ptsname_r", SetLastError = true)]
    private static partial int NameOfDevice(SafeFileHandle scanner, byte* name, nint room);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteFile(SafeFileHandle file, byte* bytes, nint count);
}
