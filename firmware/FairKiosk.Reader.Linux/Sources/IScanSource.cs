namespace FairKiosk.Reader.Linux.Sources;

/// <summary>Something that reads badges. It runs on a thread of its own and posts what it reads.</summary>
internal interface IScanSource : IDisposable
{
    /// <summary>For messages: <c>stdin</c>, or the device.</summary>
    string Name { get; }

    /// <summary>Opens the source and begins to post.</summary>
    /// <exception cref="CannotStartException">It is not there or may not be used.</exception>
    void Start(IScanSink sink);
}
