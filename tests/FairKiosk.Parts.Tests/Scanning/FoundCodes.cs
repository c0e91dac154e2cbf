using FairKiosk.Parts.Scanning;

namespace FairKiosk.Parts.Tests.Scanning;

/// <summary>Keeps the codes that were cut.</summary>
internal sealed class FoundCodes : ICodeSink
{
    /// <summary>What was found, in order; what broke off has no bytes.</summary>
    public List<FoundCode> All { get; } = [];

    public void Code(byte[] data, int offset, int count, string symbology) => All.Add(new FoundCode(data[offset..(offset + count)], symbology));

    public void BrokenOff() => All.Add(new FoundCode([], string.Empty));

    internal sealed record FoundCode(byte[] Data, string Symbology);
}
