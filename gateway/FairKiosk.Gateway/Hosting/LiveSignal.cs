namespace FairKiosk.Gateway.Hosting;

/// <summary>Tells open pages that the numbers changed. A page remembers the version it has shown and waits for a later one,
/// so a change between reading and waiting is never missed. Thread-safe.</summary>
internal sealed class LiveSignal
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _version;

    public long Version => Interlocked.Read(ref _version);

    public void Raise()
    {
        TaskCompletionSource raised;
        lock (_gate)
        {
            _version++;
            raised = _next;
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        raised.SetResult();
    }

    /// <summary>Completes when the version is later than <paramref name="seen"/>.</summary>
    public Task WaitAsync(long seen, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _version > seen ? Task.CompletedTask : _next.Task.WaitAsync(cancellationToken);
        }
    }
}
