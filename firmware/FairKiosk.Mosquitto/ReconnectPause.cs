using System.Security.Cryptography;

namespace FairKiosk.Mosquitto;

/// <summary>How long to wait before the next attempt: doubles from the shortest to the longest pause.</summary>
internal sealed class ReconnectPause(TimeSpan shortest, TimeSpan longest)
{
    // A fifth up or down, so that the readers of a hall do not come back in one wave after the broker restarts.
    private const int SpreadPercent = 20;

    private int _failures;

    /// <summary>A connection has ended. One that did not even last the longest pause was no success: a broker that drops a client for what it
    /// publishes would otherwise be asked ten times a second.</summary>
    public void Ended(TimeSpan lasted)
    {
        if (lasted >= longest)
        {
            _failures = 0;
        }
    }

    public TimeSpan Next()
    {
        var spread = RandomNumberGenerator.GetInt32(100 - SpreadPercent, 100 + SpreadPercent + 1) / 100.0;
        var pause = shortest * Math.Pow(2, _failures) * spread;
        if (pause >= longest)
        {
            return longest;
        }

        _failures++;
        return pause;
    }
}
