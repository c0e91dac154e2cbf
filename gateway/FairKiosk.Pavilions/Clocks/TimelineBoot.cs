using System.Numerics;

namespace FairKiosk.Pavilions.Clocks;

/// <summary>One boot while the timeline is calculated; all that arrived of the same (journal, boot) taken together.</summary>
internal sealed class TimelineBoot
{
    private const long MillisPerMinute = 60_000;

    internal TimelineBoot(string journal, int boot, IReadOnlyList<BootClock> parts)
    {
        Journal = journal;
        Boot = boot;
        PreviousJournal = parts.Select(part => part.PreviousJournal)
            .Where(name => name.Length > 0 && !string.Equals(name, journal, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault("");
        FirstSequence = parts.Min(part => part.FirstSequence);
        FirstMillis = parts.Min(part => Millis.Clean(part.FirstMillis));
        LastMillis = Math.Max(FirstMillis, parts.Max(part => Millis.Clean(part.LastMillis)));
        Line = AnchorLine.Of(parts.SelectMany(part => part.Anchors));
        SureMillis = FirstMillis + Coarse(LastMillis - FirstMillis);
    }

    internal string Journal { get; }

    internal int Boot { get; }

    internal string PreviousJournal { get; }

    internal long FirstSequence { get; }

    internal long FirstMillis { get; }

    internal long LastMillis { get; }

    internal AnchorLine? Line { get; }

    /// <summary>
    /// How far the boot went at least, in the coarse steps that guesses are made from. A boot that grows with each batch would otherwise give
    /// each of its earlier events another time each time: 20,000 scans cost 3 million. The bounds are wider by an eighth of the boot at most.
    /// </summary>
    internal long SureMillis { get; }

    /// <summary>Unix milliseconds before which the boot did not begin; used where it has no anchor.</summary>
    internal long EarliestStart { get; set; }

    /// <summary>Unix milliseconds after which the boot did not go on; used where it has no anchor.</summary>
    internal long LatestEnd { get; set; }

    internal long EarliestEnd => Line?.At(LastMillis).Earliest ?? Millis.Bound(EarliestStart + Millis.AtLeast(SureMillis - FirstMillis));

    internal long LatestStart => Line?.At(FirstMillis).Latest ?? Millis.Bound(LatestEnd - Millis.AtLeast(SureMillis - FirstMillis));

    /// <summary>True: events of this boot are guessed alike from both.</summary>
    internal bool GuessesLike(TimelineBoot other) =>
        Line is null && other.Line is null && EarliestStart == other.EarliestStart && LatestEnd == other.LatestEnd
        && FirstMillis == other.FirstMillis && SureMillis == other.SureMillis;

    // Whole minutes; from 16 on, the four leading binary digits of their number.
    private static long Coarse(long elapsed)
    {
        var minutes = elapsed / MillisPerMinute;
        var unimportant = Math.Max(0, BitOperations.Log2((ulong)minutes) - 3);
        return (minutes >> unimportant << unimportant) * MillisPerMinute;
    }
}
