using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Testing;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>A source, the scanner at its other end and the sink that it posts to.</summary>
internal abstract class ScannerRig : BadgeRig
{
    public RecordingSink Sink { get; } = new();

    public override bool HasMore => Sink.HasMore;

    /// <summary>Not started yet.</summary>
    public abstract IScanSource Source { get; }

    /// <summary>Sends a code whose end mark does not come.</summary>
    public abstract void Begin(string code);

    /// <summary>Sends a code and its end mark.</summary>
    protected abstract void Send(string code);

    public sealed override void Scan(string code, string symbology = "") => Send(symbology + code);

    public sealed override void Stop() => Source.Dispose();

    public sealed override async Task<BadgeRead> NextAsync()
    {
        var read = await Sink.NextAsync();
        return new BadgeRead(read.Symbology, read.Data, read.Data.Length > Limits.MaxRawBytes);
    }
}
