namespace FairKiosk.Simulator.Running;

/// <summary>Wakes the loop when news come; many calls before it wakes count as one.</summary>
internal sealed class WakeSignal : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(0);
    private int _set;

    public void Set()
    {
        if (Interlocked.Exchange(ref _set, 1) == 0)
        {
            _semaphore.Release();
        }
    }

    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (await _semaphore.WaitAsync(atMost, cancellationToken))
        {
            Volatile.Write(ref _set, 0);
        }
    }

    public void Dispose() => _semaphore.Dispose();
}
