using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Tests.Harness;

internal static class SourceStarting
{
    /// <summary>The source, started; one that cannot start is disposed of, and its exception goes on.</summary>
    public static T Started<T>(this T source, IScanSink sink)
        where T : IScanSource
    {
        try
        {
            source.Start(sink);
            return source;
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }
}
