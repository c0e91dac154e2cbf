using System.Runtime.InteropServices;
using FairKiosk.Reader.Linux.Native;
using FairKiosk.Reader.Linux.Texts;
using Microsoft.Win32.SafeHandles;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>A terminal device in raw mode, 8 data bits, no parity, no flow control.</summary>
internal static unsafe class SerialPort
{
    // termios(3), Linux values.
    private const uint ControlReceive = 0x80;
    private const uint ControlLocal = 0x800;
    private const uint ControlHardwareFlow = 0x8000_0000;
    private const int MinimumBytesIndex = 6;
    private const int TimeIndex = 5;
    private const int Now = 0;

    /// <summary>Opens the device; null with the reason in plain words when it cannot be used.</summary>
    public static DeviceFile? TryOpen(string path, int baud, out string why)
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
            return new DeviceFile(file);
        }

        why = Marshal.GetLastPInvokeError() == Libc.ErrorNotATerminal
            ? Say.With($"{path} is not a serial device.")
            : Say.With($"{path} cannot be set up: {Libc.LastErrorText()}.");
        file.Dispose();
        return null;
    }

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
        Libc.ErrorNoEntry or Libc.ErrorNoDevice => Say.With($"There is no device {path}. Is the scanner plugged in? ls /dev/serial/by-id shows what there is."),
        Libc.ErrorAccess => Say.With($"{path} may not be used by this user. Add the user to the group dialout: sudo adduser $USER dialout, then sign in again."),
        Libc.ErrorBusy => Say.With($"{path} is in use by another program."),
        _ => Say.With($"{path} cannot be opened: {Marshal.GetPInvokeErrorMessage(error)}."),
    };
}
