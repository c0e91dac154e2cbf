using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Pavilions.Tests.Fairs;

public sealed class YearBeforeTests
{
    private static readonly DateOnly FirstDay = new(2026, 11, 16);

    // Open from 9 to 18 in Berlin, on the last day to 16.
    private static readonly FairEdition Fair = new("f", "Fair", "Düsseldorf", "Europe/Berlin", FirstDay, FirstDay.AddDays(2), new(9, 0), new(18, 0))
    {
        OwnHours = [new DayHours(FirstDay.AddDays(2), new(9, 0), new(16, 0))],
    };

    [Theory]
    [InlineData("12 30 unknown 41", true)]
    [InlineData("0", true)]
    [InlineData("", false)]
    [InlineData("12 -3", false)]
    [InlineData("12, 30", false)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25", false)]
    public void Figures_by_the_hour_are_read_and_written_alike(string text, bool isRead)
    {
        Assert.Equal(isRead, HourFigures.TryParse(text, out var figures));
        Assert.Equal(isRead ? text : null, figures?.ToString());
    }

    [Theory]
    [InlineData(8, 0, 0.0)]
    [InlineData(9, 0, 0.0)]
    [InlineData(10, 0, 10.0)]
    [InlineData(10, 30, 20.0)]
    [InlineData(12, 0, 60.0)]
    [InlineData(18, 0, 60.0)]
    [InlineData(20, 0, 60.0)]
    public void On_the_first_day_it_is_compared_when_the_halls_had_been_open_as_long(int hour, int minute, double expected) =>
        Assert.Equal(expected, Before("10 20 30").Until(FirstDay, At(0, hour, minute)));

    [Fact]
    public void An_edition_that_opened_at_another_time_is_compared_by_open_hours() =>
        Assert.Equal([10.0, 20.0, 30.0, 0.0], Enumerable.Range(9, 4).Select(hour => Before("10 20 30").InHour(FirstDay, hour, At(0, 18))));

    [Fact]
    public void An_hour_that_nobody_knows_is_unknown_and_not_nothing()
    {
        Assert.Equal(10, Before("10 unknown 30").Until(FirstDay, At(0, 10)));
        Assert.Null(Before("10 unknown 30").Until(FirstDay, At(0, 10, 1)));
        Assert.Null(Before("10 unknown 30").InHour(FirstDay, 10, At(0, 18)));
        Assert.Equal(30, Before("10 unknown 30").InHour(FirstDay, 11, At(0, 18)));
        Assert.Null(Before("10").Until(FirstDay.AddDays(1), At(1, 12)));
        Assert.Null(Before().Until(FirstDay, At(0, 12)));
    }

    [Fact]
    public void Of_the_whole_fair_the_days_before_count_whole_and_today_until_the_same_hour()
    {
        var before = Before("10 20", "5 5", "1 1");
        Assert.Equal(35, before.Until(day: null, At(1, 10)));
        Assert.Equal(42, before.Until(day: null, At(2, 12)));
        Assert.Equal(42, before.Until(day: null, At(9, 12)));
        Assert.Null(before.Until(day: null, At(-1, 12)));
        // Days that have not begun are no days to compare with.
        Assert.Equal(15, before.InHour(day: null, 9, At(1, 12)));
    }

    [Fact]
    public void Of_the_whole_fair_an_hour_of_today_counts_as_far_as_it_has_come()
    {
        var before = Before("10 20 30", "4 4 4", "1 1 1");
        Assert.Equal([14.0, 22.0, 30.0], Enumerable.Range(9, 3).Select(hour => before.InHour(day: null, hour, At(1, 10, 30))));
        Assert.Equal([10.0, null], Enumerable.Range(9, 2).Select(hour => before.InHour(day: null, hour, At(0, 10))));
        // Of one day the whole line is told: what to expect.
        Assert.Equal(30, before.InHour(FirstDay, 11, At(0, 10)));
    }

    [Theory]
    [InlineData(11, 0, 30.0)]
    [InlineData(11, 15, 40.0)]
    [InlineData(11, 30, 50.0)]
    [InlineData(12, 0, 50.0)]
    public void The_last_hour_of_a_day_that_ends_within_it_is_as_short_as_it_is(int hour, int minute, double expected)
    {
        var fair = Fair with { Closes = new(11, 30), OwnHours = [] };
        var before = new YearBefore(fair, [new HourFigures([10, 20, 20])]);
        Assert.Equal(expected, before.Until(FirstDay, At(0, hour, minute)));
        Assert.Equal(20, before.InHour(FirstDay, 11, At(0, hour, minute)));
    }

    [Fact]
    public void When_the_halls_are_closed_there_is_nothing_to_compare()
    {
        Assert.Null(Before("10 20").InHour(FirstDay, 8, At(0, 12)));
        Assert.Null(Before("10 20").InHour(FirstDay, 18, At(0, 12)));
        Assert.Equal(20, Before("1", "1", "1 1 1 1 1 1 20 7").InHour(FirstDay.AddDays(2), 15, At(2, 12)));
    }

    [Fact]
    public void The_time_that_is_left_counts_open_hours_alone()
    {
        Assert.Equal(TimeSpan.FromHours(25), YearBefore.Left(Fair, At(-5, 12)));
        Assert.Equal(TimeSpan.FromHours(22), YearBefore.Left(Fair, At(0, 12)));
        Assert.Equal(TimeSpan.FromHours(16), YearBefore.Left(Fair, At(0, 23)));
        Assert.Equal(TimeSpan.Zero, YearBefore.Left(Fair, At(2, 16)));
    }

    [Theory]
    [InlineData(100, 40, 4, 15)]
    [InlineData(100, 41, 4, 15)]
    [InlineData(100, 100, 4, 0)]
    [InlineData(100, 120, 0, 0)]
    [InlineData(100, 99, 0, null)]
    public void What_is_needed_in_each_hour_that_is_left_is_rounded_up(int target, int actual, int hours, int? needed) =>
        Assert.Equal(needed, Targets.NeededPerHour(target, actual, TimeSpan.FromHours(hours)));

    private static YearBefore Before(params string[] days) => new(Fair, [.. days.Select(day => HourFigures.TryParse(day, out var figures) ? figures! : throw new ArgumentException(day, nameof(days)))]);

    // By the clocks of the halls.
    private static DateTimeOffset At(int day, int hour, int minute = 0) => OpeningHours.ToUtc(Fair.Zone, FirstDay.AddDays(day), new TimeOnly(hour, minute));
}
