namespace FairKiosk.Mosquitto.Tests;

public sealed class ReconnectPauseTests
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly ReconnectPause _pause = new(Shortest, Longest);

    [Fact]
    public void Each_failure_waits_longer_up_to_the_longest_pause()
    {
        for (var failure = 0; failure < 6; failure++)
        {
            Assert.InRange(_pause.Next(), Shortest * Math.Pow(2, failure) * 0.8, Longest);
        }

        Assert.Equal(Longest, Last(of: 4));
        Assert.Equal(Longest, Last(of: 40));
    }

    [Fact]
    public void A_broker_that_drops_every_connection_at_once_is_asked_less_and_less_often()
    {
        for (var drop = 0; drop < 10; drop++)
        {
            _pause.Ended(TimeSpan.FromMilliseconds(3));
            _ = _pause.Next();
        }

        Assert.Equal(Longest, _pause.Next());
    }

    [Fact]
    public void After_a_connection_that_lasted_the_next_attempt_comes_at_once()
    {
        _ = Last(of: 10);
        _pause.Ended(Longest);
        Assert.InRange(_pause.Next(), TimeSpan.Zero, Shortest * 1.2);
    }

    private TimeSpan Last(int of)
    {
        for (var attempt = 1; attempt < of; attempt++)
        {
            _ = _pause.Next();
        }

        return _pause.Next();
    }
}
