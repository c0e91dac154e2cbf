using FairKiosk.Reader.Ports;

namespace FairKiosk.Simulator.Readers;

/// <summary>Repeatable entropy, for days that must come out the same each time.</summary>
internal sealed class SeededEntropy(Random random) : IEntropy
{
    public void Fill(byte[] buffer) => random.NextBytes(buffer);
}
