using FairKiosk.Pavilions.Clocks;
using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Pavilions.Tests.Fairs;

public class OpeningHoursTests
{
    // COMPAMED lies in winter time, MOTEK (6 to 9 October) in summer time; the clocks change on 25 October 2026.
    private static readonly FairEdition Compamed = new(
        "compamed-2026", "COMPAMED 2026", "Düsseldorf", "Europe/Berlin", new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 19), new TimeOnly(10, 0), new TimeOnly(18, 0));

    private static readonly FairEdition Motek = Compamed with { Id = "motek-2026", First = new DateOnly(2026, 10, 6), Last = new DateOnly(2026, 10, 9) };

    [Theory]
    [InlineData("2026-11-16T08:59:59.999Z", false)]
    [InlineData("2026-11-16T09:00:00.000Z", true)]
    [InlineData("2026-11-16T16:59:59.999Z", true)]
    [InlineData("2026-11-16T17:00:00.000Z", false)]
    [InlineData("2026-11-19T16:59:59.999Z", true)]
    [InlineData("2026-11-20T12:00:00.000Z", false)]
    [InlineData("2026-11-15T12:00:00.000Z", false)]
    public void In_winter_the_halls_of_Duesseldorf_close_at_17_UTC(string at, bool isOpen) => Assert.Equal(isOpen, OpeningHours.Contains(Compamed, Exactly(at)));

    [Theory]
    [InlineData("2026-10-06T07:59:59.999Z", false)]
    [InlineData("2026-10-06T08:00:00.000Z", true)]
    [InlineData("2026-10-06T15:59:59.999Z", true)]
    [InlineData("2026-10-06T16:00:00.000Z", false)]
    public void In_summer_they_close_at_16_UTC(string at, bool isOpen) => Assert.Equal(isOpen, OpeningHours.Contains(Motek, Exactly(at)));

    [Fact]
    public void T_24_closing_time_in_Duesseldorf_is_already_tomorrow_in_Saitama()
    {
        var tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
        var compamed = OpeningHours.ToUtc(Compamed.Zone, Compamed.First, Compamed.Closes);
        var motek = OpeningHours.ToUtc(Motek.Zone, Motek.First, Motek.Closes);

        Assert.Equal(new DateTime(2026, 11, 17, 2, 0, 0), TimeZoneInfo.ConvertTime(compamed, tokyo).DateTime);
        Assert.Equal(new DateTime(2026, 10, 7, 1, 0, 0), TimeZoneInfo.ConvertTime(motek, tokyo).DateTime);
        Assert.Equal(new DateOnly(2026, 11, 16), Compamed.DayOf(compamed));
    }

    [Fact]
    public void The_day_on_which_the_clocks_change_keeps_its_local_hours()
    {
        var fair = Compamed with { First = new DateOnly(2026, 10, 24), Last = new DateOnly(2026, 10, 25) };

        Assert.True(OpeningHours.Contains(fair, Exactly("2026-10-24T15:59:59Z")));
        Assert.False(OpeningHours.Contains(fair, Exactly("2026-10-24T16:00:00Z")));
        Assert.True(OpeningHours.Contains(fair, Exactly("2026-10-25T16:59:59Z")));
        Assert.False(OpeningHours.Contains(fair, Exactly("2026-10-25T17:00:00Z")));
        Assert.Equal(TimeSpan.FromHours(49), fair.EndsAtUtc - fair.StartsAtUtc);
    }

    [Fact]
    public void A_local_time_that_is_skipped_or_doubled_still_is_an_instant()
    {
        var zone = Compamed.Zone;

        Assert.Equal(DateTimeOffset.Parse("2026-03-29T01:00:00Z", null), OpeningHours.ToUtc(zone, new DateOnly(2026, 3, 29), new TimeOnly(2, 30)));
        Assert.Equal(DateTimeOffset.Parse("2026-10-25T00:30:00Z", null), OpeningHours.ToUtc(zone, new DateOnly(2026, 10, 25), new TimeOnly(2, 30)));
    }

    [Theory]
    [InlineData("2026-11-16T18:00:00Z", "2026-11-17T08:59:59Z", false)]
    [InlineData("2026-11-16T18:00:00Z", "2026-11-17T09:00:00Z", true)]
    [InlineData("2026-11-16T16:59:59Z", "2026-11-17T03:00:00Z", true)]
    [InlineData("2026-11-16T00:00:00Z", "2026-11-20T00:00:00Z", true)]
    [InlineData("2026-11-01T00:00:00Z", "2026-11-30T00:00:00Z", true)]
    [InlineData("2026-11-01T00:00:00Z", "2026-11-15T22:00:00Z", false)]
    [InlineData("2026-11-19T17:00:00Z", "2027-11-15T22:00:00Z", false)]
    public void An_estimated_scan_is_outside_only_when_it_surely_is(string earliest, string latest, bool isOpen)
    {
        var (from, to) = (DateTimeOffset.Parse(earliest, null), DateTimeOffset.Parse(latest, null));

        Assert.Equal(isOpen, OpeningHours.Contains(Compamed, new EventTime(from + ((to - from) / 2), from, to, ClockQuality.Estimated)));
    }

    [Theory]
    [InlineData("2026-11-19T15:59:59Z", "2026-11-19T15:59:59Z", true)]
    [InlineData("2026-11-19T16:00:00Z", "2026-11-19T16:00:00Z", false)]
    [InlineData("2026-11-18T16:59:59Z", "2026-11-18T16:59:59Z", true)]
    [InlineData("2026-11-16T07:00:00Z", "2026-11-16T07:00:00Z", true)]
    [InlineData("2026-11-17T07:00:00Z", "2026-11-17T08:59:59Z", false)]
    [InlineData("2026-11-19T16:00:00Z", "2026-11-19T23:00:00Z", false)]
    [InlineData("2026-11-18T17:00:00Z", "2026-11-19T09:00:00Z", true)]
    public void A_day_with_hours_of_its_own_counts_by_them(string earliest, string latest, bool isOpen)
    {
        var fair = Compamed with
        {
            OwnHours = [new DayHours(new DateOnly(2026, 11, 16), new TimeOnly(8, 0), new TimeOnly(18, 0)), new DayHours(new DateOnly(2026, 11, 19), new TimeOnly(10, 0), new TimeOnly(17, 0))],
        };
        var (from, to) = (DateTimeOffset.Parse(earliest, null), DateTimeOffset.Parse(latest, null));

        Assert.Equal(isOpen, OpeningHours.Contains(fair, from == to ? EventTime.Exactly(from) : new EventTime(from, from, to, ClockQuality.Estimated)));
        Assert.Equal([8, 10, 10, 10], fair.Days().Select(day => day.Opens.Hour));
        Assert.Equal([18, 18, 18, 17], fair.Days().Select(day => day.Closes.Hour));
    }

    [Fact]
    public void The_ends_of_the_calendar_do_not_throw()
    {
        foreach (var time in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue })
        {
            Assert.False(OpeningHours.Contains(Compamed, EventTime.Exactly(time)));
        }
    }

    [Fact]
    public void A_zone_is_known_or_not()
    {
        Assert.True(FairEdition.IsKnownZone("Asia/Tokyo"));
        Assert.False(FairEdition.IsKnownZone("Europe/Atlantis"));
    }

    private static EventTime Exactly(string at) => EventTime.Exactly(DateTimeOffset.Parse(at, null));
}
