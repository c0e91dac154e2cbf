using FairKiosk.Pavilions.Clocks;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Pavilions.Tests.Stations;

public class StationOfTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 17, 0, 0, 0, TimeSpan.Zero);

    private static readonly Binding Morning = Bind("arakawa", 7, 8, 12);
    private static readonly Binding Afternoon = Bind("omiya", 9, 12, null);

    [Theory]
    [InlineData(8, "arakawa")]
    [InlineData(11.9999, "arakawa")]
    [InlineData(12, "omiya")]
    [InlineData(20, "omiya")]
    public void The_time_of_the_event_decides_and_a_change_takes_effect_at_its_instant(double hour, string station) =>
        Assert.Equal(new Placement(station, PlacementDoubt.None), Place(At(hour), 0, Morning, Afternoon));

    [Fact]
    public void Before_the_first_binding_nobody_knows_whose_it_is()
    {
        Assert.Equal(PlacementDoubt.NotBound, Place(At(7), 0, Morning, Afternoon).Doubt);
        Assert.Equal(PlacementDoubt.NotBound, Place(At(7), 0).Doubt);
        Assert.True(Place(At(7), 0).IsWhoseIsThis);
    }

    [Theory]
    [InlineData(10, 7, "arakawa")]
    [InlineData(10, 8, "arakawa")]
    [InlineData(10, 9, null)]
    [InlineData(13, 9, "omiya")]
    [InlineData(13, 25, "omiya")]
    [InlineData(13, 7, null)]
    [InlineData(10, 3, null)]
    [InlineData(10, 0, "arakawa")]
    public void A_reader_that_showed_another_station_makes_the_organiser_say_whose_it_is(double hour, long revision, string? station)
    {
        var placement = Place(At(hour), revision, Morning, Afternoon);

        Assert.Equal(station, placement.StationId);
        Assert.Equal(station is null ? PlacementDoubt.ReaderShowedAnother : PlacementDoubt.None, placement.Doubt);
    }

    [Fact]
    public void Bound_again_to_the_same_station_an_old_revision_is_no_disagreement() =>
        Assert.Equal("arakawa", Place(At(13), 7, Morning, Bind("arakawa", 9, 12, null)).StationId);

    [Fact]
    public void A_correction_that_keeps_the_revision_moves_the_scans() =>
        Assert.Equal("kawagoe", Place(At(10), 7, Morning with { StationId = "kawagoe" }, Afternoon).StationId);

    [Fact]
    public void Of_two_bindings_that_overlap_the_later_begun_one_holds()
    {
        Assert.Equal("omiya", Place(At(13), 0, Bind("arakawa", 7, 8, null), Afternoon).StationId);
        Assert.Equal("omiya", Place(At(13), 0, Bind("arakawa", 7, 12, null), Afternoon).StationId);
    }

    [Fact]
    public void An_estimated_time_inside_one_binding_is_placed() =>
        Assert.Equal("arakawa", Place(Between(9, 11.5), 7, Morning, Afternoon).StationId);

    [Theory]
    [InlineData(11, 13, PlacementDoubt.SpansChange)]
    [InlineData(11, 12, PlacementDoubt.SpansChange)]
    [InlineData(7, 9, PlacementDoubt.SpansChange)]
    [InlineData(2, 3, PlacementDoubt.NotBound)]
    public void An_estimated_time_that_spans_a_change_waits(double from, double to, PlacementDoubt doubt) =>
        Assert.Equal(new Placement(null, doubt), Place(Between(from, to), 0, Morning, Afternoon));

    [Fact]
    public void That_nothing_was_bound_before_is_no_change_when_the_reader_already_showed_the_station()
    {
        Assert.Equal("arakawa", Place(Between(0, 11), 7, Morning).StationId);
        Assert.Null(Place(Between(0, 11), 6, Morning).StationId);
    }

    [Fact]
    public void An_estimated_time_with_another_revision_waits() =>
        Assert.Equal(PlacementDoubt.ReaderShowedAnother, Place(Between(9, 11), 9, Morning, Afternoon).Doubt);

    [Fact]
    public void An_estimated_time_that_spans_a_change_of_owners_waits_and_a_known_time_does_not()
    {
        Dictionary<string, Station> stations = new(StringComparer.Ordinal)
        {
            ["arakawa"] = new Station("arakawa", "Arakawa", StationKind.Booth, [new Ownership("arakawa", Midnight, Midnight.AddHours(10)), new Ownership("new", Midnight.AddHours(10), null)]),
        };

        Assert.Equal(PlacementDoubt.SpansChange, StationOf.Place(Between(9, 11), 7, [Morning], stations).Doubt);
        Assert.Equal("arakawa", StationOf.Place(Between(9, 9.5), 7, [Morning], stations).StationId);
        Assert.Equal("arakawa", StationOf.Place(At(10), 7, [Morning], stations).StationId);
    }

    [Fact]
    public void An_answer_is_taken_only_where_there_is_that_doubt_and_the_later_one_holds()
    {
        Dictionary<string, Station> none = new(StringComparer.Ordinal);
        Answer[] answers =
        [
            new("omiya", PlacementDoubt.ReaderShowedAnother, Midnight.AddHours(12), Midnight.AddHours(14)),
            new("hanno", PlacementDoubt.ReaderShowedAnother, Midnight.AddHours(13), Midnight.AddHours(14)),
        ];
        Placement Answered(double hour, long revision) => StationOf.Place(At(hour), revision, [Morning, Afternoon], none, answers);

        // The morning's revision in the afternoon is the doubt; its own is none.
        Assert.Equal("omiya", Answered(12, 7).StationId);
        Assert.Equal("hanno", Answered(13, 7).StationId);
        Assert.Equal(PlacementDoubt.ReaderShowedAnother, Answered(14, 7).Doubt);
        Assert.Equal(Place(At(13), 8, Morning, Afternoon), StationOf.Place(At(13), 8, [Morning, Afternoon], none, []));
        Assert.Equal(PlacementDoubt.NotBound, StationOf.Place(At(13), 7, [], none, answers).Doubt);
    }

    [Fact]
    public void What_a_reader_showed_and_where_it_was_bound_can_be_told()
    {
        Binding[] bindings = [Morning, Afternoon];
        Assert.Equal((Morning.StationId, null), (StationOf.Shown(Morning.Revision, bindings), StationOf.Shown(0, bindings)));
        Assert.Equal((Morning.StationId, Afternoon.StationId, null), (StationOf.Bound(At(9).AtUtc, bindings), StationOf.Bound(At(13).AtUtc, bindings), StationOf.Bound(At(1).AtUtc, bindings)));
    }

    [Fact]
    public void Every_order_of_bindings_places_alike() => Property.HoldsForChoices(choices =>
    {
        var bindings = choices.Select(choice => Bind("s" + (choice % 3), choice / 3 % 5, choice / 15 % 24, choice / 360 % 2 == 0 ? null : (choice / 360 % 24) + 1)).ToList();
        var time = choices.Length % 2 == 0 ? At(12) : Between(10, 14);

        Assert.Equal(StationOf.Place(time, 3, bindings), StationOf.Place(time, 3, Shuffled.By(bindings, 5)));
    });

    private static Placement Place(EventTime time, long revision, params Binding[] bindings)
    {
        var placement = StationOf.Place(time, revision, bindings);
        Assert.Equal(placement, StationOf.Place(time, revision, [.. bindings.Reverse()]));
        return placement;
    }

    private static Binding Bind(string station, long revision, double from, double? to) =>
        new("counter-1", station, revision, Midnight.AddHours(from), to is null ? null : Midnight.AddHours(to.Value));

    private static EventTime At(double hour) => EventTime.Exactly(Midnight.AddHours(hour));

    private static EventTime Between(double from, double to) =>
        new(Midnight.AddHours((from + to) / 2), Midnight.AddHours(from), Midnight.AddHours(to), ClockQuality.Estimated);
}
