namespace FairKiosk.Storage.Engine;

/// <summary>Times in the database are Unix milliseconds, UTC.</summary>
internal static class Times
{
    public static DateTimeOffset FromMillis(long millis) => DateTimeOffset.FromUnixTimeMilliseconds(millis);

    public static DateTimeOffset? FromMillis(long? millis) => millis is { } m ? DateTimeOffset.FromUnixTimeMilliseconds(m) : null;
}
