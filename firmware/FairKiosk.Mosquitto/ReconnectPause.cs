using System.Security.Cryptography;

namespace FairKiosk.Mosquitto;

/// <summary>How long to wait before the next attempt: doubles from the shortest to the longest pause.</summary>
internal sealed class ReconnectPause(TimeSpan shortest, TimeSpan longest)
{
    // A fifth up or down, so that the readers of a hall do not come back in one wave after the broker restarts.
    private const int SpreadPercent = 20;

    private int _failures;

    public void Succeeded() => _failures = 0;

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
