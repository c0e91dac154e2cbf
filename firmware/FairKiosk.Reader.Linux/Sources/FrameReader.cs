using FairKiosk.Parts.Scanning;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>Cuts what a scanner sends into scans.</summary>
internal sealed class FrameReader(Framing framing, Action<ScanRead> found) : ICodeReader
{
    private readonly CodeFramer _codes = new(framing, new Sink(found));

    public bool IsPartial => _codes.IsPartial;

    public void Take(ReadOnlySpan<byte> bytes)
    {
        foreach (var next in bytes)
        {
            _codes.Take(next);
        }
    }

    /// <summary>Something was lost here: the code that it belonged to is given up, aloud, at its end mark.</summary>
    public void Spoil() => _codes.Spoil();

    public void BreakOff() => _codes.BreakOff();

    /// <summary>The input has ended: a last line without its end mark is a line all the same.</summary>
    public void End() => _codes.End();

    private sealed class Sink(Action<ScanRead> found) : ICodeSink
    {
        public void Code(byte[] data, int offset, int count, string symbology) => found(new ScanRead(data[offset..(offset + count)], symbology));

        public void BrokenOff() => found(ScanRead.BrokenOff);
    }
}
