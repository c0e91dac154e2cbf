using System.Runtime.InteropServices;
using FairKiosk.Reader.Linux.Native;
using Microsoft.Win32.SafeHandles;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>A terminal device in raw mode, 8 data bits, no parity, no flow control.</summary>
internal sealed unsafe class SerialPort : IDisposable
{
    // termios(3), Linux values.
    private const uint ControlReceive = 0x80;
    private const uint ControlLocal = 0x800;
    private const uint ControlHardwareFlow = 0x8000_0000;
    private const int MinimumBytesIndex = 6;
    private const int TimeIndex = 5;
    private const int Now = 0;

    private readonly SafeFileHandle _file;

    private SerialPort(SafeFileHandle file)
    {
        _file = file;
    }

    /// <summary>What came of waiting for the device.</summary>
    internal enum Arrival
    {
        /// <summary>Bytes were read.</summary>
        Bytes = 0,

        /// <summary>Nothing came within the time.</summary>
        Silence = 1,

        /// <summary>The device is gone.</summary>
        Gone = 2,

        /// <summary>The wait was ended from outside.</summary>
        Woken = 3,
    }

    /// <summary>Opens the device; null with the reason in plain words when it cannot be used.</summary>
    public static SerialPort? TryOpen(string path, int baud, out string why)
    {
        // Not blocking, because opening a line without carrier would wait for it.
        var file = Libc.Open(path, Libc.OpenReadWrite | Libc.OpenNoControllingTerminal | Libc.OpenNonBlocking | Libc.OpenCloseOnExec);
        if (file.IsInvalid)
        {
            why = WordsOf(path, Marshal.GetLastPInvokeError());
            file.Dispose();
            return null;
        }

        if (TrySetRaw(file, baud))
        {
            why = string.Empty;
            return new SerialPort(file);
        }

        why = Marshal.GetLastPInvokeError() == Libc.ErrorNotATerminal
            ? $"{path} is not a serial device."
            : $"{path} cannot be set up: {Libc.LastErrorText()}.";
        file.Dispose();
        return null;
    }

    /// <summary>Waits for bytes, for the time to pass (negative: for ever), or for <paramref name="wake"/> to become readable.</summary>
    public Arrival Read(Span<byte> buffer, int timeoutMillis, SafeFileHandle wake, out int count)
    {
        count = 0;
        var files = stackalloc Libc.Poll[2];
        files[0] = new Libc.Poll { File = (int)_file.DangerousGetHandle(), Wanted = Libc.PollIn };
        files[1] = new Libc.Poll { File = (int)wake.DangerousGetHandle(), Wanted = Libc.PollIn };
        var ready = Libc.PollFiles(files, 2, timeoutMillis);
        if (ready < 0)
        {
            return Marshal.GetLastPInvokeError() == Libc.ErrorInterrupted ? Arrival.Bytes : Arrival.Gone;
        }

        if (ready == 0)
        {
            return Arrival.Silence;
        }

        if (files[0].Happened == 0)
        {
            return Arrival.Woken;
        }

        // Also after a hang-up: what the device had sent before is still to be read.
        fixed (byte* bytes = buffer)
        {
            count = (int)Libc.Read(_file, bytes, buffer.Length);
        }

        if (count > 0)
        {
            return Arrival.Bytes;
        }

        var isTransient = count < 0 && Marshal.GetLastPInvokeError() is Libc.ErrorTryAgain or Libc.ErrorInterrupted;
        count = 0;
        return isTransient ? Arrival.Bytes : Arrival.Gone;
    }

    public void Dispose() => _file.Dispose();

    private static bool TrySetRaw(SafeFileHandle file, int baud)
    {
        Libc.Termios settings;
        if (Libc.GetTerminal(file, &settings) != 0)
        {
            return false;
        }

        Libc.MakeRaw(&settings);
        settings.ControlFlags = (settings.ControlFlags | ControlReceive | ControlLocal) & ~ControlHardwareFlow;
        settings.ControlCharacters[MinimumBytesIndex] = 1;
        settings.ControlCharacters[TimeIndex] = 0;
        return Libc.SetSpeed(&settings, BaudRates.ConstantOf(baud)) == 0 && Libc.SetTerminal(file, Now, &settings) == 0;
    }

    private static string WordsOf(string path, int error) => error switch
    {
        Libc.ErrorNoEntry or Libc.ErrorNoDevice => $"There is no device {path}. Is the scanner plugged in? ls /dev/serial/by-id shows what there is.",
        Libc.ErrorAccess => $"{path} may not be used by this user. Add the user to the group dialout: sudo adduser $USER dialout, then sign in again.",
        Libc.ErrorBusy => $"{path} is in use by another program.",
        _ => $"{path} cannot be opened: {Marshal.GetPInvokeErrorMessage(error)}.",
    };
}
