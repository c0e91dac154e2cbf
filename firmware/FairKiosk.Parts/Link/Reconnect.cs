using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Parts.Link;

/// <summary>When a board that connects tries again: at once, then after pauses that double, each drawn from its upper half.</summary>
/// <remarks>For the Wi-Fi of a board and for its broker. The jitter keeps a hall of readers from coming back all at once. Not shared between threads.</remarks>
public sealed class Reconnect
{
    /// <summary>The first pause at most, milliseconds.</summary>
    public const int FirstMillis = 1000;

    /// <summary>The longest pause at most, milliseconds.</summary>
    public const int LongestMillis = 60_000;

    /// <summary>A connection that did not even last so long was no success: a broker that drops a reader for what it publishes would be asked again and
    /// again. Milliseconds.</summary>
    public const int SteadyMillis = 60_000;

    private readonly IEntropy _entropy;
    private readonly byte[] _random = new byte[2];
    private int _pause;

    /// <summary>Creates it; the first attempt is due at once.</summary>
    /// <param name="entropy">Where the jitter comes from.</param>
    public Reconnect(IEntropy entropy)
    {
        _entropy = entropy;
    }

    /// <summary>A connection has ended.</summary>
    /// <param name="lastedMillis">How long it was there; 0 for an attempt that failed.</param>
    /// <returns>How long to wait before the next attempt, milliseconds.</returns>
    public int Ended(long lastedMillis)
    {
        _pause = _pause == 0 || lastedMillis >= SteadyMillis ? FirstMillis : Numbers.Smaller(LongestMillis, 2 * _pause);
        _entropy.Fill(_random);
        var half = _pause / 2;
        return half + (int)((long)half * ((_random[0] << 8) | _random[1]) / 65_535);
    }
}
