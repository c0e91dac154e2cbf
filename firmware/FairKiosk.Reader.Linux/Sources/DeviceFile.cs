using System.Runtime.InteropServices;
using FairKiosk.Reader.Linux.Native;
using Microsoft.Win32.SafeHandles;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>An open device that is waited for without a thread being lost to it.</summary>
internal sealed unsafe class DeviceFile(SafeFileHandle file) : IDisposable
{
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

    /// <summary>Waits for bytes, for the time to pass (negative: for ever), or for <paramref name="wake"/> to become readable.</summary>
    public Arrival Read(Span<byte> buffer, int timeoutMillis, SafeFileHandle wake, out int count)
    {
        count = 0;
        var files = stackalloc Libc.Poll[2];
        files[0] = new Libc.Poll { File = (int)file.DangerousGetHandle(), Wanted = Libc.PollIn };
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
            count = (int)Libc.Read(file, bytes, buffer.Length);
        }

        if (count > 0)
        {
            return Arrival.Bytes;
        }

        var isTransient = count < 0 && Marshal.GetLastPInvokeError() is Libc.ErrorTryAgain or Libc.ErrorInterrupted;
        count = 0;
        return isTransient ? Arrival.Bytes : Arrival.Gone;
    }

    public void Dispose() => file.Dispose();
}
