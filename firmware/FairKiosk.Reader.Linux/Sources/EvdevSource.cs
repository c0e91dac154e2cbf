using FairKiosk.Reader.Linux.Keys;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>A scanner that types, as most are delivered.</summary>
internal sealed class EvdevSource(EvdevOptions options) : DeviceSource(options.Device, options.IdleMillis)
{
    protected override DeviceFile? TryOpen(out string why) => EvdevDevice.TryOpen(options.Device, out why);

    protected override ICodeReader Begin(IScanSink sink) => new KeyReader(options.KeyMap, new FrameReader(options.Framing, sink.Read));
}
