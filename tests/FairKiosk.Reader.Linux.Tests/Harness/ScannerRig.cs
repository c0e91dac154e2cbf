using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>A source and the scanner at its other end.</summary>
internal abstract class ScannerRig : IDisposable
{
    /// <summary>Not started yet.</summary>
    public abstract IScanSource Source { get; }

    /// <summary>Sends a code and its end mark.</summary>
    public abstract void Scan(string code);

    /// <summary>Sends a code whose end mark does not come.</summary>
    public abstract void Begin(string code);

    /// <summary>Anything at all, as far as this kind of scanner could send it.</summary>
    public abstract void Babble(byte[] noise);

    /// <summary>Ends whatever the noise has begun.</summary>
    public abstract void Settle();

    public abstract void Unplug();

    /// <summary>Waits until the source has told that nothing comes any more, or not for the time being.</summary>
    public abstract Task LossIsToldAsync(RecordingSink sink);

    public virtual void Dispose() => Source.Dispose();
}
