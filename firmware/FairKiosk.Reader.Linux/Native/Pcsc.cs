using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FairKiosk.Reader.Linux.Native;

/// <summary>The part of winscard.h (pcsc-lite 1.9) that we use; names as there. Its DWORD and LONG are as long as a pointer on Linux.</summary>
internal static unsafe partial class Pcsc
{
    public const string Library = "libpcsclite.so.1";

    public const uint Success = 0;
    public const uint InsufficientBuffer = 0x80100008;
    public const uint TimedOut = 0x8010000A;
    public const uint NoReaders = 0x8010002E;
    public const uint AccessDenied = 0x8010006A;

    public const nuint Infinite = 0xFFFFFFFF;
    public const nuint ScopeSystem = 2;
    public const nuint ShareShared = 2;
    public const nuint ProtocolAny = 3;
    public const nuint LeaveCard = 0;
    public const nuint ResetCard = 1;

    public const uint StateUnaware = 0;
    public const uint StateChanged = 0x0002;
    public const uint StateUnknown = 0x0004;
    public const uint StateUnavailable = 0x0008;
    public const uint StatePresent = 0x0020;

    /// <summary>Cards that have come and gone are counted in the upper half of the state.</summary>
    public const int EventCountShift = 16;

    /// <summary>The longest answer to a short command (ISO/IEC 7816-3) with its status.</summary>
    public const int LargestAnswer = 258;

    public const int LargestAtr = 33;

    [StructLayout(LayoutKind.Sequential)]
    public struct ReaderState
    {
        public byte* Reader;
        public nint UserData;
        public nuint Current;
        public nuint Event;
        public nuint AtrLength;
        public fixed byte Atr[LargestAtr];
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct RequestHeader
    {
        public nuint Protocol;
        public nuint Length;
    }

    [LibraryImport(Library, EntryPoint = "SCardEstablishContext")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial nint EstablishContext(nuint scope, nint reserved1, nint reserved2, out nint context);

    [LibraryImport(Library, EntryPoint = "SCardReleaseContext")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial nint ReleaseContext(nint context);

    [LibraryImport(Library, EntryPoint = "SCardListReaders")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial nint ListReaders(nint context, nint groups, byte* readers, ref nuint length);

    [LibraryImport(Library, EntryPoint = "SCardGetStatusChange")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial nint GetStatusChange(nint context, nuint timeoutMillis, ReaderState* states, nuint count);

    [LibraryImport(Library, EntryPoint = "SCardConnect", StringMarshalling = StringMarshalling.Utf8)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial nint Connect(nint context, string reader, nuint share, nuint protocols, out nint card, out nuint protocol);

    [LibraryImport(Library, EntryPoint = "SCardTransmit")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial nint Transmit(nint card, RequestHeader* sent, byte* command, nuint count, RequestHeader* received, byte* answer, ref nuint length);

    [LibraryImport(Library, EntryPoint = "SCardDisconnect")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial nint Disconnect(nint card, nuint disposition);

    [LibraryImport(Library, EntryPoint = "SCardCancel")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial nint Cancel(nint context);
}
