using FairKiosk.Gateway.Hosting;

namespace FairKiosk.Gateway.Tests.Hosting;

public sealed class LiveSignalTests
{
    private readonly LiveSignal _signal = new();

    [Fact]
    public async Task A_change_after_the_last_look_ends_the_wait()
    {
        long seen = _signal.Version;
        Task wait = _signal.WaitAsync(seen, CancellationToken.None);
        Assert.False(wait.IsCompleted);

        _signal.Raise();

        await wait.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(seen + 1, _signal.Version);
    }

    [Fact]
    public void A_change_between_looking_and_waiting_is_not_missed()
    {
        long seen = _signal.Version;
        _signal.Raise();

        Assert.True(_signal.WaitAsync(seen, CancellationToken.None).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_page_that_was_closed_stops_waiting()
    {
        using CancellationTokenSource closed = new();
        Task wait = _signal.WaitAsync(_signal.Version, closed.Token);

        await closed.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }
}
