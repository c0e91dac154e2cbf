using FairKiosk.Reader.Linux.Native;
using Microsoft.Win32.SafeHandles;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>A scanner that is a file below <c>/dev</c>. Unplugged, it is waited for.</summary>
/// <param name="device">Path of the device.</param>
/// <param name="idleMillis">How long the device may fall silent inside a code.</param>
internal abstract unsafe class DeviceSource(string device, int idleMillis) : IScanSource
{
    private const int BufferBytes = 4096;
    private const int ForEver = -1;
    private const int EventCloseOnExecNonBlocking = Libc.OpenCloseOnExec | Libc.OpenNonBlocking;

    // Udev needs a moment to put the device back; two seconds are the longest that somebody with a cable in the hand should wait.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly SafeFileHandle _wake = Libc.EventFile(0, EventCloseOnExecNonBlocking);
    private readonly ManualResetEventSlim _stopping = new();
    private Thread? _thread;

    public string Name => device;

    public void Start(IScanSink sink)
    {
        var file = TryOpen(out var why) ?? throw new CannotStartException(why);
        _thread = new Thread(() => Run(file, sink)) { IsBackground = true, Name = device };
        _thread.Start();
    }

    public void Dispose()
    {
        if (_stopping.IsSet)
        {
            return;
        }

        _stopping.Set();
        ulong one = 1;
        _ = Libc.Write(_wake, &one, sizeof(ulong));
        _thread?.Join();
        _wake.Dispose();
        _stopping.Dispose();
    }

    /// <summary>Opens the device; null with the reason in plain words when it cannot be used.</summary>
    protected abstract DeviceFile? TryOpen(out string why);

    /// <summary>What reads a device that has just been opened.</summary>
    protected abstract ICodeReader Begin(IScanSink sink);

    private void Run(DeviceFile first, IScanSink sink)
    {
        for (var file = first; file is not null; file = Reopen())
        {
            var codes = Begin(sink);
            using (file)
            {
                if (file != first)
                {
                    sink.Said($"The scanner on {device} is back.");
                }

                Drain(file, codes);
            }

            codes.BreakOff();
            if (!_stopping.IsSet)
            {
                sink.Said($"The scanner on {device} is gone. It is waited for.");
            }
        }
    }

    private void Drain(DeviceFile file, ICodeReader codes)
    {
        var buffer = new byte[BufferBytes];
        while (!_stopping.IsSet)
        {
            var patience = codes.IsPartial ? idleMillis : ForEver;
            switch (file.Read(buffer, patience, _wake, out var count))
            {
                case DeviceFile.Arrival.Bytes:
                    codes.Take(buffer.AsSpan(0, count));
                    break;
                case DeviceFile.Arrival.Silence:
                    codes.BreakOff();
                    break;
                default:
                    return;
            }
        }
    }

    private DeviceFile? Reopen()
    {
        var pause = FirstPause;
        while (!_stopping.Wait(pause))
        {
            if (TryOpen(out _) is { } file)
            {
                return file;
            }

            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }

        return null;
    }
}
