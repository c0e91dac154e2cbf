using FairKiosk.Reader.Ports;

namespace FairKiosk.Testing;

/// <summary>Repeatable randomness. Two readers of one test need two seeds, as two devices have two sources.</summary>
public sealed class SeededEntropy(int seed) : IEntropy
{
    private readonly Random _random = new(seed);

    /// <inheritdoc />
    public void Fill(byte[] buffer) => _random.NextBytes(buffer);
}
