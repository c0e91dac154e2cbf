namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>A reader that is put together; disposing takes it apart, last part first.</summary>
internal sealed class RunningReader(ReaderHost host, Inbox inbox, MqttLink link, Stack<IDisposable> parts) : IDisposable
{
    /// <summary>Runs the loop on this thread until <see cref="Stop"/>; the journal is closed when it returns.</summary>
    public void Run()
    {
        host.Run();
        inbox.Stop();
        link.Stop();
    }

    /// <summary>From any thread.</summary>
    public void Stop() => inbox.Stop();

    public void Dispose()
    {
        while (parts.TryPop(out var part))
        {
            part.Dispose();
        }
    }
}
