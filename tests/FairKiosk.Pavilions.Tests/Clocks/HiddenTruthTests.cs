using FairKiosk.Pavilions.Clocks;

namespace FairKiosk.Pavilions.Tests.Clocks;

/// <summary>Readers whose true times the test knows and the timeline does not.</summary>
public class HiddenTruthTests
{
    [Fact]
    public void Every_time_is_right_to_within_two_seconds_or_estimated_with_bounds_that_hold() => Property.HoldsForChoices(
        choices =>
        {
            var reader = TrueReader.From(choices);
            var timeline = new ReaderTimeline(reader.Boots, Reader.FairStart, Reader.FairEnd);
            foreach (var (journal, boot, sequence, millis, truth) in reader.Events)
            {
                var time = timeline.TimeOf(journal, boot, sequence, millis);
                Assert.InRange(truth, time.EarliestUtc, time.LatestUtc);
                Assert.InRange(time.AtUtc, time.EarliestUtc, time.LatestUtc);
                if (time.Quality == ClockQuality.Anchored)
                {
                    Assert.InRange(time.AtUtc - truth, TimeSpan.FromSeconds(-2), TimeSpan.FromSeconds(2));
                }
            }
        },
        tests: 1000,
        size: 120);

    [Fact]
    public void Every_order_of_boots_and_anchors_gives_the_same_times() => Property.HoldsForChoices(choices =>
    {
        var reader = TrueReader.From(choices);
        var expected = Times(reader, reader.Boots);
        for (var seed = 1; seed <= 4; seed++)
        {
            var shuffled = Shuffled.By(reader.Boots.Select(boot => boot with { Anchors = Shuffled.By(boot.Anchors, seed) }), seed);
            Assert.Equal(expected, Times(reader, shuffled));
            Assert.Equal(expected, Times(reader, [.. shuffled, .. reader.Boots]));
        }
    });

    private static List<EventTime> Times(TrueReader reader, IEnumerable<BootClock> boots)
    {
        var timeline = new ReaderTimeline(boots, Reader.FairStart, Reader.FairEnd);
        return [.. reader.Events.Select(e => timeline.TimeOf(e.Journal, e.Boot, e.Sequence, e.Millis))];
    }

    private sealed class TrueReader
    {
        private readonly List<BootClock> _boots = [];
        private readonly List<(string Journal, int Boot, long Sequence, long Millis, DateTimeOffset Truth)> _events = [];

        public IReadOnlyList<BootClock> Boots => _boots;

        public IReadOnlyList<(string Journal, int Boot, long Sequence, long Millis, DateTimeOffset Truth)> Events => _events;

        public static TrueReader From(int[] choices)
        {
            var reader = new TrueReader();
            var queue = new Queue<int>(choices);
            var now = Reader.FairStart.AddHours(8);
            var (journal, number, boot, sequence, previous) = ("j0", 0, 0, 0L, "");
            while (queue.Count > 1 && now < Reader.FairEnd.AddDays(-1))
            {
                var kind = queue.Dequeue();
                now = now.AddMinutes(kind % 97);
                if (kind % 5 == 0 && boot > 0)
                {
                    previous = journal;
                    journal = $"j{(++number * 7) % 100}";
                    (boot, sequence) = (0, 0);
                }

                (now, sequence) = reader.AddBoot(journal, ++boot, previous, sequence, kind, now, queue);
            }

            return reader;
        }

        // One boot: a crystal of up to 100 ppm, some events, perhaps receipts, perhaps a wall clock that lies (never the only source of a boot).
        private (DateTimeOffset Now, long Sequence) AddBoot(
            string journal, int boot, string previous, long sequence, int kind, DateTimeOffset start, Queue<int> queue)
        {
            var rate = 1 + (((kind / 7 % 201) - 100) * 1e-6 * 0.99);
            var anchors = new List<Anchor>();
            var firstSequence = sequence + 1;
            var firstMillis = (long)(kind / 11 % 5_000_000);
            var millis = firstMillis;
            for (var steps = 1 + (kind / 3 % 9); steps > 0 && queue.Count > 0; steps--)
            {
                var choice = queue.Dequeue();
                millis += choice % 2_400_000;
                var truth = start + TimeSpan.FromMilliseconds((millis - firstMillis) * rate);
                _events.Add((journal, boot, ++sequence, millis, truth));
                if (kind % 3 != 0 && choice % 4 == 0)
                {
                    var error = 1 + (choice / 13 % 1000);
                    var off = (choice / 17 % ((2 * error) + 1)) - error;
                    anchors.Add(new Anchor(++sequence, millis, Whole(truth.AddMilliseconds(off)), TimeSpan.FromMilliseconds(error + 1), AnchorSource.Receipt));
                }

                if (kind % 3 == 1 && anchors.Count > 0 && choice % 3 == 0)
                {
                    anchors.Add(new Anchor(++sequence, millis, Whole(truth.AddHours((choice % 7) - 3)), TimeSpan.FromMilliseconds(20), AnchorSource.Ntp));
                }
            }

            _boots.Add(new BootClock(journal, boot, previous, firstSequence, firstMillis, millis, anchors));
            return (start + TimeSpan.FromMilliseconds((millis - firstMillis) * rate), sequence);
        }

        private static DateTimeOffset Whole(DateTimeOffset time) => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
    }
}
