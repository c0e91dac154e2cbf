using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Parts.Link;

/// <summary>When something that connects is tried again: at once, then after pauses that double, each drawn from its upper half.</summary>
/// <remarks>For the Wi-Fi of a board and for its broker. The jitter keeps a hall of readers from coming back all at once. Not shared between threads.</remarks>
public sealed class Reconnect
{
    private readonly IEntropy _entropy;
    private readonly int _firstMillis;
    private readonly int _longestMillis;
    private readonly byte[] _random = new byte[2];
    private int _pause;

    /// <summary>Creates it; the first attempt is due at once.</summary>
    /// <param name="entropy">Where the jitter comes from.</param>
    /// <param name="firstMillis">The first pause at most, milliseconds.</param>
    /// <param name="longestMillis">The longest pause at most, milliseconds.</param>
    public Reconnect(IEntropy entropy, int firstMillis, int longestMillis)
    {
        _entropy = entropy;
        _firstMillis = firstMillis;
        _longestMillis = longestMillis;
    }

    /// <summary>It was connected for long enough to be called a success: the next pause is the first again.</summary>
    public void Succeeded() => _pause = 0;

    /// <summary>An attempt failed, or a connection was lost at once.</summary>
    /// <returns>How long to wait before the next attempt, milliseconds.</returns>
    public int Failed()
    {
        _pause = _pause == 0 ? _firstMillis : Numbers.Smaller(_longestMillis, 2 * _pause);
        _entropy.Fill(_random);
        var half = _pause / 2;
        return half + (int)((long)half * ((_random[0] << 8) | _random[1]) / 65_535);
    }
}
