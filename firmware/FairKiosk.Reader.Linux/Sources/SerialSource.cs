namespace FairKiosk.Reader.Linux.Sources;

/// <summary>A scanner on a serial line, USB or not.</summary>
internal sealed class SerialSource(SerialOptions options) : DeviceSource(options.Device, options.IdleMillis)
{
    protected override DeviceFile? TryOpen(out string why) => SerialPort.TryOpen(options.Device, options.Baud, out why);

    protected override ICodeReader Begin(IScanSink sink) => new FrameReader(options.Framing, sink.Read);
}
