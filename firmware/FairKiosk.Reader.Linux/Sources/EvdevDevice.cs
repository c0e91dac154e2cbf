using System.Runtime.InteropServices;
using FairKiosk.Reader.Linux.Native;
using FairKiosk.Reader.Linux.Texts;
using Microsoft.Win32.SafeHandles;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>An input device of the kernel that this program alone listens to.</summary>
internal static unsafe class EvdevDevice
{
    // EVIOCGRAB (linux/input.h): _IOW('E', 0x90, int).
    private const uint Grab = 0x4004_4590;
    private const int Yes = 1;

    // statx(2): AT_EMPTY_PATH, STATX_TYPE, S_IFMT, S_IFIFO.
    private const int OfTheFileItself = 0x1000;
    private const uint KindWanted = 1;
    private const int KindMask = 0xF000;
    private const int Pipe = 0x1000;

    /// <summary>Opens the device and takes it for this program alone; null with the reason in plain words when that cannot be.</summary>
    /// <remarks>A pipe with recorded events is taken, too: nobody else reads it.</remarks>
    public static DeviceFile? TryOpen(string path, out string why)
    {
        var file = Libc.Open(path, Libc.OpenReadOnly | Libc.OpenNoControllingTerminal | Libc.OpenNonBlocking | Libc.OpenCloseOnExec);
        why = file.IsInvalid ? WordsOf(path, Marshal.GetLastPInvokeError()) : TryGrab(file, path);
        if (why.Length == 0)
        {
            return new DeviceFile(file);
        }

        file.Dispose();
        return null;
    }

    private static string TryGrab(SafeFileHandle file, string path)
    {
        if (Libc.Control(file, Grab, Yes) == 0)
        {
            return string.Empty;
        }

        var error = Marshal.GetLastPInvokeError();
        return error == Libc.ErrorNotATerminal && IsPipe(file) ? string.Empty : WordsOfGrab(path, error);
    }

    /// <summary>Why the device could not be taken, in plain words.</summary>
    internal static string WordsOfGrab(string path, int error) => error switch
    {
        Libc.ErrorBusy => Say.With($"{path} is in use by another program, which has taken the scanner for itself. Is a second reader running?"),
        Libc.ErrorNotATerminal or Libc.ErrorInvalid => Say.With($"{path} is not a keyboard. ls /dev/input/by-id shows what there is; take a name that ends in -event-kbd."),
        _ => Say.With($"{path} cannot be taken: {Marshal.GetPInvokeErrorMessage(error)}."),
    };

    private static bool IsPipe(SafeFileHandle file)
    {
        Libc.FileDescription description;
        return Libc.Describe(file, string.Empty, OfTheFileItself, KindWanted, &description) == 0 && (description.Mode & KindMask) == Pipe;
    }

    private static string WordsOf(string path, int error) => error switch
    {
        Libc.ErrorNoEntry or Libc.ErrorNoDevice or Libc.ErrorUnplugged =>
            Say.With($"There is no device {path}. Is the scanner plugged in? ls /dev/input/by-id shows what there is."),
        Libc.ErrorAccess => Say.With($"{path} may not be used by this user. Add the user to the group input: sudo adduser $USER input, then sign in again."),
        _ => Say.With($"{path} cannot be opened: {Marshal.GetPInvokeErrorMessage(error)}."),
    };
}
