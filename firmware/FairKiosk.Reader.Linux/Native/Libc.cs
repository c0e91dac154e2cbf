using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace FairKiosk.Reader.Linux.Native;

/// <summary>The calls of the C library that .NET does not offer. Constants as on Linux with glibc or musl, x86-64 and arm64.</summary>
internal static unsafe partial class Libc
{
    public const int OpenReadOnly = 0;
    public const int OpenReadWrite = 2;
    public const int OpenNoControllingTerminal = 0x100;
    public const int OpenNonBlocking = 0x800;
    public const int OpenCloseOnExec = 0x80000;

    public const int ErrorNoEntry = 2;
    public const int ErrorInterrupted = 4;
    public const int ErrorIO = 5;
    public const int ErrorNoDevice = 6;
    public const int ErrorTryAgain = 11;
    public const int ErrorAccess = 13;
    public const int ErrorBusy = 16;
    public const int ErrorUnplugged = 19;
    public const int ErrorInvalid = 22;
    public const int ErrorNotATerminal = 25;

    public const short PollIn = 1;

    public const int ClockRealTime = 0;
    public const int ClockBootTime = 7;

    /// <summary>O_DIRECTORY differs between processors; without it a folder opens for reading all the same.</summary>
    public const int OpenFolder = OpenReadOnly | OpenCloseOnExec;

    private const string Library = "libc";

    [StructLayout(LayoutKind.Sequential)]
    public struct Poll
    {
        public int File;
        public short Wanted;
        public short Happened;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }

    /// <summary>struct timex of adjtimex(2); the fields behind the status are room only.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Timex
    {
        public uint Modes;
        public nint Offset;
        public nint Frequency;
        public nint MaxErrorMicros;
        public nint EstimatedErrorMicros;
        public int Status;
        public fixed byte Rest[256];
    }

    /// <summary>struct statx, the same on every processor; only the kind of file is of interest.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    public struct FileDescription
    {
        [FieldOffset(28)]
        public ushort Mode;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Termios
    {
        public uint InputFlags;
        public uint OutputFlags;
        public uint ControlFlags;
        public uint LocalFlags;
        public byte Line;
        public fixed byte ControlCharacters[32];
        public uint InputSpeed;
        public uint OutputSpeed;
    }

    [LibraryImport(Library, EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport(Library, EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(SafeFileHandle file, byte* buffer, nint count);

    [LibraryImport(Library, EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(SafeFileHandle file, void* buffer, nint count);

    [LibraryImport(Library, EntryPoint = "fsync", SetLastError = true)]
    public static partial int Fsync(SafeFileHandle file);

    [LibraryImport(Library, EntryPoint = "poll", SetLastError = true)]
    public static partial int PollFiles(Poll* files, nint count, int timeoutMillis);

    [LibraryImport(Library, EntryPoint = "eventfd", SetLastError = true)]
    public static partial SafeFileHandle EventFile(uint initial, int flags);

    [LibraryImport(Library, EntryPoint = "ioctl", SetLastError = true)]
    public static partial int Control(SafeFileHandle file, nuint request, nint value);

    [LibraryImport(Library, EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int Describe(SafeFileHandle folder, string path, int flags, uint wanted, FileDescription* description);

    [LibraryImport(Library, EntryPoint = "tcgetattr", SetLastError = true)]
    public static partial int GetTerminal(SafeFileHandle file, Termios* settings);

    [LibraryImport(Library, EntryPoint = "tcsetattr", SetLastError = true)]
    public static partial int SetTerminal(SafeFileHandle file, int when, Termios* settings);

    [LibraryImport(Library, EntryPoint = "cfmakeraw")]
    public static partial void MakeRaw(Termios* settings);

    [LibraryImport(Library, EntryPoint = "cfsetspeed", SetLastError = true)]
    public static partial int SetSpeed(Termios* settings, uint speed);

    [LibraryImport(Library, EntryPoint = "clock_gettime", SetLastError = true)]
    public static partial int GetTime(int clock, TimeSpec* time);

    [LibraryImport(Library, EntryPoint = "adjtimex", SetLastError = true)]
    public static partial int AdjustTime(Timex* settings);

    /// <summary>The words of errno after a call that failed.</summary>
    public static string LastErrorText() => Marshal.GetLastPInvokeErrorMessage();
}
