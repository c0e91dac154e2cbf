using FairKiosk.Parts.Light;
using FairKiosk.Reader.Feedback;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Parts.Tests.Light;

public sealed class PatternPlayerTests
{
    private readonly SetClock _clock = new();
    private readonly PatternPlayer _player;

    public PatternPlayerTests() => _player = new PatternPlayer(_clock);

    [Fact]
    public void Before_the_first_signal_it_is_dark_and_silent()
    {
        Assert.Equal(PatternPlayer.Never, _player.Play());
        Assert.Equal((LightColour.Off, 0), (_player.Light, _player.BuzzerHertz));
    }

    [Fact]
    public void Each_signal_plays_its_steps_in_their_time()
    {
        foreach (var signal in Enum.GetValues<Signal>())
        {
            _player.Show(signal);
            foreach (var step in FeedbackPattern.For(signal).Steps)
            {
                var left = _player.Play();
                Assert.Equal((step.Light, step.BuzzerHertz), (_player.Light, _player.BuzzerHertz));
                Assert.Equal(step.Millis == 0 ? PatternPlayer.Never : step.Millis, left);
                _clock.MonotonicMillis += step.Millis;
            }
        }
    }

    [Fact]
    public void After_the_beep_the_light_of_the_connection_is_back()
    {
        _player.Show(Signal.Offline);
        _player.Play();
        _player.Show(Signal.Accepted);
        _player.Play();
        Assert.Equal(LightColour.Green, _player.Light);
        _clock.MonotonicMillis += 5000;
        Assert.Equal(PatternPlayer.Never, _player.Play());
        Assert.Equal((LightColour.Amber, 0), (_player.Light, _player.BuzzerHertz));
    }

    [Fact]
    public void A_busy_store_is_shown_until_the_next_signal_and_does_not_come_back()
    {
        _player.Show(Signal.Ready);
        _player.Play();
        _player.Show(Signal.Wait);
        Assert.Equal(PatternPlayer.Never, _player.Play());
        Assert.Equal(LightColour.Blue, _player.Light);
        _player.Show(Signal.Accepted);
        _player.Play();
        _clock.MonotonicMillis += 5000;
        _player.Play();
        Assert.Equal(LightColour.Off, _player.Light);
    }

    [Fact]
    public void A_loop_that_was_held_up_goes_on_where_the_pattern_is_by_now()
    {
        _player.Show(Signal.Refused);
        _player.Play();
        _clock.MonotonicMillis += 400;
        Assert.Equal(200, _player.Play());
        Assert.Equal((LightColour.Red, 500), (_player.Light, _player.BuzzerHertz));
    }

    [Fact]
    public void The_last_signal_wins()
    {
        _player.Show(Signal.Accepted);
        _player.Show(Signal.Refused);
        _player.Play();
        Assert.Equal((LightColour.Red, 500), (_player.Light, _player.BuzzerHertz));
    }

    [Theory]
    [InlineData(Signal.JournalNearlyFull)]
    [InlineData(Signal.NotStored)]
    [InlineData(Signal.Ready)]
    [InlineData(Signal.Offline)]
    [InlineData(Signal.Identify)]
    public void The_beep_that_means_kept_is_not_broken_off_by_what_else_there_is_to_tell_and_that_comes_after_it(Signal other)
    {
        _player.Show(Signal.Accepted);
        _player.Show(other);
        _player.Play();
        Assert.Equal((LightColour.Green, 2700), (_player.Light, _player.BuzzerHertz));
        _player.Show(other);
        _clock.MonotonicMillis += 100;
        _player.Play();
        Assert.Equal(2700, _player.BuzzerHertz);
        _clock.MonotonicMillis += 620;
        _player.Play();
        var first = FeedbackPattern.For(other).Steps[0];
        Assert.Equal((first.Light, first.BuzzerHertz), (_player.Light, _player.BuzzerHertz));
    }

    [Fact]
    public void At_rest_the_light_of_the_connection_is_off_and_an_answer_still_lights_up()
    {
        _player.Show(Signal.Offline);
        _player.Play();
        _player.Rest(isDark: true);
        Assert.Equal(LightColour.Off, _player.Light);
        _player.Show(Signal.Accepted);
        _player.Play();
        Assert.Equal(LightColour.Green, _player.Light);
        _clock.MonotonicMillis += 5000;
        _player.Play();
        Assert.Equal(LightColour.Off, _player.Light);
        _player.Rest(isDark: false);
        Assert.Equal(LightColour.Amber, _player.Light);
    }

    private sealed class SetClock : IReaderClock
    {
        public long MonotonicMillis { get; set; } = 7;

        public bool TryGetUtc(out long utcMillis, out int errorMillis, out bool synchronised)
        {
            (utcMillis, errorMillis, synchronised) = (0, 0, false);
            return false;
        }
    }
}
