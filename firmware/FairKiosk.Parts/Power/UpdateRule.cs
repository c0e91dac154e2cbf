namespace FairKiosk.Parts.Power;

/// <summary>When a reader may take a new firmware: never while somebody might want to scan, and never so that it could run out of power in the middle.</summary>
public static class UpdateRule
{
    /// <summary>How full a battery has to be, percent.</summary>
    public const int LeastPercent = 50;

    /// <summary>How long nobody may have used the reader, milliseconds.</summary>
    public const int IdleMillis = 30 * 60_000;

    /// <summary>Whether now is a good moment.</summary>
    /// <param name="idleMillis">How long nobody has scanned or pressed a key.</param>
    /// <param name="waiting">How many events wait for their receipt.</param>
    /// <param name="mains">Whether it is on mains power.</param>
    /// <param name="batteryPercent">0 to 100, or -1 when unknown.</param>
    /// <returns>Whether it may restart with the new firmware.</returns>
    public static bool MayApply(long idleMillis, long waiting, bool mains, int batteryPercent) =>
        idleMillis >= IdleMillis && waiting == 0 && (mains || batteryPercent >= LeastPercent);
}
