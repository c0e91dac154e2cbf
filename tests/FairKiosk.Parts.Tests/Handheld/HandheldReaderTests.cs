using System.Text;
using FairKiosk.Parts.Power;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Parts.Tests.Handheld;

public sealed class HandheldReaderTests
{
    private const long Minute = 60_000;

    private readonly HandheldBench _bench = new();

    [Fact]
    public void A_badge_is_answered_shown_delivered_and_told_to_the_log_by_its_number()
    {
        _bench.Connect();
        _bench.Scan("BEGIN:VCARD\r\nFN:Jürgen Groß\r\nORG:Beispiel GmbH\r\nEND:VCARD\r\n");
        _bench.Run(200);
        Assert.Equal(1, _bench.Indicator.Beeps);
        Assert.Contains("Jürgen Groß", _bench.Screen, StringComparison.Ordinal);
        Assert.Contains("Beispiel GmbH", _bench.Screen, StringComparison.Ordinal);
        Assert.Equal(["connected", "waiting 0"], [_bench.Said[0], _bench.Said[^1]]);
        var scan = Assert.Single(_bench.Gateway.Events, happened => happened.Type is EventTypes.Scan);
        Assert.Contains($"kept {scan.Journal} {scan.Sequence}", _bench.Said);
        Assert.DoesNotContain(_bench.Said, words => words.Contains("Groß", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_network_a_badge_is_kept_and_delivered_when_there_is_one()
    {
        _bench.Scan("badge-1");
        _bench.Run(Minute, step: 100);
        Assert.Equal(1, _bench.Indicator.Beeps);
        Assert.Empty(_bench.Gateway.Events);
        _bench.Connect();
        _bench.Run(500);
        Assert.Single(_bench.Scans);
        Assert.Equal(0, _bench.Core.Waiting);
    }

    [Fact]
    public void A_connection_that_went_and_came_while_the_loop_was_busy_is_a_new_one_to_the_core()
    {
        _bench.Connect();
        _bench.Run(100);
        _bench.Gateway.Silent = true;
        _bench.Scan("badge-1");
        _bench.Gateway.Silent = false;
        _bench.Disconnect();
        _bench.Connect();
        _bench.Run(100);

        // On a new connection nothing is waited for that was sent over the old one.
        Assert.Equal(0, _bench.Core.Waiting);
    }

    [Fact]
    public void What_broke_off_is_shown_as_unreadable_and_is_no_lead()
    {
        _bench.Inbox.Hold(FairKiosk.Parts.Loop.BadgeRead.BrokenOff);
        _bench.Run(50);
        Assert.Contains(Signal.Unreadable, _bench.Indicator.Signals);
        Assert.Equal(0, _bench.Indicator.Beeps);
    }

    [Theory]
    [InlineData(0, 100, "rating hot")]
    [InlineData(1, 100, "rating warm")]
    [InlineData(2, 100, "rating cold")]
    [InlineData(0, 1000, "meeting-start")]
    [InlineData(2, 1000, "undo")]
    public void A_key_marks_the_scan_before_it(int key, int millis, string mark)
    {
        _bench.Connect();
        _bench.Scan("badge-1");
        _bench.Press(key, millis);
        _bench.Run(200);
        Assert.Equal([mark], _bench.Marks);
    }

    [Fact]
    public void A_key_that_is_brushed_for_a_moment_marks_nothing()
    {
        _bench.Connect();
        _bench.Scan("badge-1");
        _bench.Press(0, 10);
        Assert.Empty(_bench.Marks);
    }

    [Fact]
    public void A_key_that_was_pressed_and_let_go_while_the_loop_was_busy_marks_all_the_same()
    {
        _bench.Connect();
        _bench.Scan("badge-1");
        _bench.Move(0, isDown: true);
        _bench.Clock.Advance(150);
        _bench.Move(0, isDown: false);
        _bench.Clock.Advance(100);
        _bench.Run(200);
        Assert.Equal(["rating hot"], _bench.Marks);
    }

    [Fact]
    public void Two_presses_while_the_loop_was_busy_are_two_and_a_long_one_is_long()
    {
        _bench.Connect();
        _bench.Scan("badge-1");
        foreach (var (key, millis) in new[] { (2, 100), (1, 100), (0, 900) })
        {
            _bench.Move(key, isDown: true);
            _bench.Clock.Advance(millis);
            _bench.Move(key, isDown: false);
            _bench.Clock.Advance(50);
        }

        _bench.Run(300);
        Assert.Equal(["rating cold", "rating warm", "meeting-start"], _bench.Marks);
    }

    [Fact]
    public void The_screen_is_drawn_when_something_has_changed_and_not_at_every_turn()
    {
        _bench.Connect();
        _bench.Run(1000);
        var drawn = _bench.Drawn;
        _bench.Run(5000);
        Assert.Equal(drawn, _bench.Drawn);
        Assert.Contains("80 %", _bench.Screen, StringComparison.Ordinal);
        Assert.Contains("15:32", _bench.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void On_its_battery_the_reader_goes_dark_then_quiet_and_a_scan_wakes_it()
    {
        _bench.Connect();
        _bench.Run(500);
        Assert.Equal(Rest.Awake, _bench.Resting);
        _bench.Run(2 * Minute, step: 500);
        Assert.Equal(Rest.Dark, _bench.Resting);
        _bench.Run(15 * Minute, step: 500);
        Assert.Equal(Rest.Quiet, _bench.Resting);
        _bench.Scan("badge-1");
        Assert.Equal(Rest.Awake, _bench.Resting);
    }

    [Fact]
    public void While_something_waits_the_radio_stays_on()
    {
        _bench.Scan("badge-1");
        _bench.Run(20 * Minute, step: 500);
        Assert.Equal(Rest.Dark, _bench.Resting);
    }

    [Fact]
    public void A_dark_screen_is_not_drawn_and_a_key_lights_it()
    {
        _bench.Connect();
        _bench.Run(2 * Minute, step: 500);
        var drawn = _bench.Drawn;
        _bench.Run(2 * Minute, step: 500);
        Assert.Equal(drawn, _bench.Drawn);
        _bench.Press(1, 100);
        Assert.Equal(Rest.Awake, _bench.Resting);
        Assert.True(_bench.Drawn > drawn);
    }

    [Fact]
    public void On_a_charger_it_never_rests()
    {
        _bench.IsCharging = true;
        _bench.Connect();
        _bench.Run(20 * Minute, step: 500);
        Assert.Equal(Rest.Awake, _bench.Resting);
    }

    [Fact]
    public void A_new_firmware_is_taken_when_nobody_has_used_the_reader_for_half_an_hour_and_there_is_power_for_it()
    {
        _bench.Connect();
        _bench.Run(29 * Minute, step: 500);
        Assert.Equal(0, _bench.UpdatesTaken);
        _bench.Run(2 * Minute, step: 500);
        Assert.NotEqual(0, _bench.UpdatesTaken);
    }

    [Theory]
    [InlineData(49)]
    [InlineData(null)]
    public void No_firmware_is_taken_on_a_battery_that_might_end_in_the_middle(int? battery)
    {
        _bench.Battery = battery;
        _bench.Connect();
        _bench.Run(40 * Minute, step: 500);
        Assert.Equal(0, _bench.UpdatesTaken);
    }

    [Fact]
    public void The_watchdog_is_fed_at_each_turn_but_not_while_an_attempt_to_connect_hangs()
    {
        _bench.Run(100);
        Assert.Equal(10, _bench.Fed);
        _bench.Watchdog.Began(_bench.Clock.MonotonicMillis);
        _bench.Run(9 * Minute, step: 500);
        var fed = _bench.Fed;
        _bench.Run(2 * Minute, step: 500);
        var fedLast = _bench.Fed;
        _bench.Run(Minute, step: 500);
        Assert.True(fedLast > fed);
        Assert.Equal(fedLast, _bench.Fed);
    }

    [Fact]
    public void The_battery_is_told_to_the_gateway()
    {
        _bench.Battery = 42;
        _bench.Connect();
        _bench.Run(2 * Minute, step: 500);
        Assert.Equal(42, _bench.Gateway.Statuses[^1].Status.BatteryPercent);
    }

    [Fact]
    public void A_configuration_is_kept_as_it_came_and_nonsense_is_not()
    {
        _bench.Connect();
        _bench.Run(50);
        var config = ConfigCodec.Encode(new ReaderConfig { Revision = 7, StationName = "Hall 4" });
        _bench.Link.Send(Topics.Config("counter-1"), Encoding.UTF8.GetBytes("{\"rev"));
        _bench.Run(100);
        _bench.Link.Send(Topics.Config("counter-1"), config);
        _bench.Run(100);
        Assert.Equal(config, Assert.Single(_bench.Configs));
        Assert.Contains("Hall 4", _bench.Screen, StringComparison.Ordinal);
    }
}
