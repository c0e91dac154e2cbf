using FairKiosk.Reader.Journals;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Delivery;

/// <summary>Exponential delays with jitter: 1 s, 2 s, 4 s ... to 60 s, each drawn from its upper half.</summary>
/// <remarks>The jitter keeps a hall of readers from answering a restarted gateway all at once (Brooker, "Exponential Backoff And Jitter", 2015).</remarks>
internal sealed class Backoff
{
    private const int FirstMillis = 1000;
    private const int LongestMillis = 60_000;
    private readonly IEntropy _entropy;
    private readonly byte[] _random = new byte[4];
    private int _failures;

    internal Backoff(IEntropy entropy)
    {
        _entropy = entropy;
    }

    internal void Reset() => _failures = 0;

    internal int NextMillis()
    {
        var full = LongestMillis;
        if (_failures < 6)
        {
            full = Numbers.Smaller(LongestMillis, FirstMillis << _failures);
            _failures++;
        }

        return (full / 2) + Jitter(full / 2);
    }

    /// <summary>A number from 0 up to, not including, a bound.</summary>
    internal int Jitter(int bound)
    {
        _entropy.Fill(_random);
        return (int)(LittleEndian.UInt32(_random, 0) % (uint)bound);
    }
}
