using FairKiosk.Reader.Linux.Native;
using Microsoft.Win32.SafeHandles;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>A scanner on a serial line, USB or not. Unplugged, it is waited for.</summary>
internal sealed unsafe class SerialSource(SerialOptions options) : IScanSource
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

    public string Name => options.Device;

    public void Start(IScanSink sink)
    {
        var port = SerialPort.TryOpen(options.Device, options.Baud, out var why) ?? throw new CannotStartException(why);
        _thread = new Thread(() => Run(port, sink)) { IsBackground = true, Name = options.Device };
        _thread.Start();
    }

    public void Dispose()
    {
        _stopping.Set();
        ulong one = 1;
        _ = Libc.Write(_wake, &one, sizeof(ulong));
        _thread?.Join();
        _wake.Dispose();
        _stopping.Dispose();
    }

    private void Run(SerialPort first, IScanSink sink)
    {
        var frames = new FrameReader(options.Framing, sink.Read);
        for (var port = first; port is not null; port = Reopen())
        {
            using (port)
            {
                if (port != first)
                {
                    sink.Said($"The scanner on {options.Device} is back.");
                }

                Drain(port, frames);
            }

            frames.BreakOff();
            if (!_stopping.IsSet)
            {
                sink.Said($"The scanner on {options.Device} is gone. It is waited for.");
            }
        }
    }

    private void Drain(SerialPort port, FrameReader frames)
    {
        var buffer = new byte[BufferBytes];
        while (!_stopping.IsSet)
        {
            var patience = frames.IsPartial ? options.IdleMillis : ForEver;
            switch (port.Read(buffer, patience, _wake, out var count))
            {
                case SerialPort.Arrival.Bytes:
                    frames.Take(buffer.AsSpan(0, count));
                    break;
                case SerialPort.Arrival.Silence:
                    frames.BreakOff();
                    break;
                default:
                    return;
            }
        }
    }

    private SerialPort? Reopen()
    {
        var pause = FirstPause;
        while (!_stopping.Wait(pause))
        {
            if (SerialPort.TryOpen(options.Device, options.Baud, out _) is { } port)
            {
                return port;
            }

            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }

        return null;
    }
}
