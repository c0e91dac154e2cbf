namespace FairKiosk.Pavilions.Clocks;

/// <summary>
/// Turns the monotonic readings of one reader into times. The answer follows from the set of boots and anchors, never from their order.
/// A new anchor changes only times of its own boot and of the reader's boots without any anchor. Safe to share between threads once made.
/// </summary>
public sealed class ReaderTimeline
{
    private readonly Dictionary<(string Journal, int Boot), TimelineBoot> _boots;
    private readonly BootBounds _bounds;

    /// <summary>Makes the timeline of one reader.</summary>
    /// <param name="boots">All its boots known so far, in any order; broken or ringed chains of previous journals are borne.</param>
    /// <param name="earliest">What an event without any anchor before it cannot be earlier than: the start of the fair edition.</param>
    /// <param name="latest">What an event without any anchor after it cannot be later than: the end of the fair edition.</param>
    public ReaderTimeline(IEnumerable<BootClock> boots, DateTimeOffset earliest, DateTimeOffset latest)
    {
        ArgumentNullException.ThrowIfNull(boots);
        _boots = boots.GroupBy(boot => (boot.Journal, boot.Boot))
            .ToDictionary(group => group.Key, group => new TimelineBoot(group.Key.Journal, group.Key.Boot, [.. group]));
        _bounds = new BootBounds(_boots.Values, earliest.ToUnixTimeMilliseconds(), latest.ToUnixTimeMilliseconds());
    }

    /// <summary>The most that an anchored time may be off. A time known less well is estimated, even if anchors stand behind it.</summary>
    /// <value>2 seconds.</value>
    public static TimeSpan AnchoredWithin { get; } = TimeSpan.FromSeconds(2);

    /// <summary>The time of an event.</summary>
    /// <param name="journal">Its journal.</param>
    /// <param name="boot">Its boot.</param>
    /// <param name="sequence">Its sequence; places it between other boots when its own is not known.</param>
    /// <param name="millis">Its monotonic milliseconds.</param>
    /// <returns>The time with its bounds; any numbers get an answer.</returns>
    public EventTime TimeOf(string journal, int boot, long sequence, long millis)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var at = Millis.Clean(millis);
        if (!_boots.TryGetValue((journal, boot), out var known))
        {
            var (earliest, latest) = _bounds.OfUnknownBoot(journal, sequence);
            return Guess(earliest, latest, Middle(earliest, latest));
        }

        if (known.Line is { } line)
        {
            return Told(line.At(at));
        }

        // The middle is taken before the end of the boot cuts the later bound: so the events of a boot keep their distances.
        var start = known.EarliestStart + Millis.AtLeast(at - known.FirstMillis);
        var end = known.LatestEnd - Millis.AtLeast(known.SureMillis - at);
        return Guess(start, end, middle: Middle(start, end + Millis.AtLeast(at - known.SureMillis)));
    }

    /// <summary>Whether every event of a boot without anchors gets the same time from this timeline as from another one.</summary>
    /// <param name="other">The timeline before, or after.</param>
    /// <param name="journal">The boot's journal.</param>
    /// <param name="boot">The boot.</param>
    /// <returns>False also when one of the two does not know the boot, or knows anchors of it.</returns>
    public bool GuessesLike(ReaderTimeline other, string journal, int boot)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _boots.TryGetValue((journal, boot), out var mine) && other._boots.TryGetValue((journal, boot), out var others) && mine.GuessesLike(others);
    }

    private static EventTime Told(Span span)
    {
        var off = Math.Max(span.At - span.Earliest, span.Latest - span.At);
        var quality = off <= (long)AnchoredWithin.TotalMilliseconds ? ClockQuality.Anchored : ClockQuality.Estimated;
        return new EventTime(Millis.ToUtc(span.At), Millis.ToUtc(span.Earliest), Millis.ToUtc(span.Latest), quality);
    }

    private static EventTime Guess(long one, long other, long middle)
    {
        // Bounds that contradict each other (a chain that lies, events outside the fair) still enclose all that is known.
        var earliest = Math.Min(one, other);
        var latest = Math.Max(one, other);
        return new EventTime(
            Millis.ToUtc(Math.Clamp(middle, earliest, latest)), Millis.ToUtc(earliest), Millis.ToUtc(latest), ClockQuality.Estimated);
    }

    private static long Middle(long one, long other) => one + ((other - one) / 2);
}
