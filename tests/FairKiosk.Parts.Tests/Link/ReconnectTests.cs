using FairKiosk.Parts.Link;
using FairKiosk.Testing;

namespace FairKiosk.Parts.Tests.Link;

public sealed class ReconnectTests
{
    private readonly Reconnect _reconnect = new(new SeededEntropy(7));

    [Fact]
    public void Pauses_double_up_to_the_longest_each_drawn_from_its_upper_half()
    {
        int[] most = [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000];
        Assert.All(most, pause => Assert.InRange(_reconnect.Ended(0), pause / 2, pause));
    }

    [Fact]
    public void After_a_success_the_first_pause_is_short_again()
    {
        _ = _reconnect.Ended(0);
        _ = _reconnect.Ended(0);
        Assert.InRange(_reconnect.Ended(lastedMillis: 60_000), 500, 1000);
    }

    [Fact]
    public void A_connection_that_was_lost_at_once_was_no_success()
    {
        _ = _reconnect.Ended(0);
        _ = _reconnect.Ended(0);
        Assert.InRange(_reconnect.Ended(lastedMillis: 59_999), 2000, 4000);
    }

    [Fact]
    public void Two_readers_do_not_come_back_at_the_same_moment()
    {
        var other = new Reconnect(new SeededEntropy(8));
        Assert.NotEqual(Enumerable.Range(0, 5).Select(_ => _reconnect.Ended(0)).ToArray(), Enumerable.Range(0, 5).Select(_ => other.Ended(0)).ToArray());
    }
}
