namespace FairKiosk.Parts.Power;

/// <summary>When a reader on a battery rests. A scan or a key wakes it at once.</summary>
/// <remarks>Not shared between threads.</remarks>
public sealed class RestRule
{
    /// <summary>After so long without a scan or a key the screen goes dark, milliseconds: longer than a talk at a counter pauses.</summary>
    public const int DarkMillis = 60_000;

    /// <summary>After so long the radio is switched off, milliseconds.</summary>
    public const int QuietMillis = 15 * 60_000;

    private long _touchedAt;

    /// <summary>Creates it.</summary>
    /// <param name="nowMillis">Monotonic milliseconds.</param>
    public RestRule(long nowMillis)
    {
        _touchedAt = nowMillis;
    }

    /// <summary>A badge was read or a key pressed.</summary>
    /// <param name="nowMillis">Monotonic milliseconds.</param>
    public void Touched(long nowMillis) => _touchedAt = nowMillis;

    /// <summary>For how long nobody has used the reader.</summary>
    /// <param name="nowMillis">Monotonic milliseconds.</param>
    /// <returns>Milliseconds.</returns>
    public long IdleMillis(long nowMillis) => nowMillis - _touchedAt;

    /// <summary>How far the reader may rest now.</summary>
    /// <param name="nowMillis">Monotonic milliseconds.</param>
    /// <param name="mains">Whether it is on mains power, where it never rests.</param>
    /// <param name="waiting">How many events wait for their receipt.</param>
    /// <returns>How far.</returns>
    public Rest At(long nowMillis, bool mains, long waiting)
    {
        var idle = IdleMillis(nowMillis);
        if (mains || idle < DarkMillis)
        {
            return Rest.Awake;
        }

        return idle >= QuietMillis && waiting == 0 ? Rest.Quiet : Rest.Dark;
    }
}
