namespace FairKiosk.Pavilions.Clocks;

/// <summary>One boot while the timeline is calculated; all that arrived of the same (journal, boot) taken together.</summary>
internal sealed class TimelineBoot
{
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
    }

    internal string Journal { get; }

    internal int Boot { get; }

    internal string PreviousJournal { get; }

    internal long FirstSequence { get; }

    internal long FirstMillis { get; }

    internal long LastMillis { get; }

    internal AnchorLine? Line { get; }

    /// <summary>Unix milliseconds before which the boot did not begin; used where it has no anchor.</summary>
    internal long EarliestStart { get; set; }

    /// <summary>Unix milliseconds after which the boot did not go on; used where it has no anchor.</summary>
    internal long LatestEnd { get; set; }

    internal long EarliestEnd => Line?.At(LastMillis).Earliest ?? Millis.Bound(EarliestStart + Millis.AtLeast(LastMillis - FirstMillis));

    internal long LatestStart => Line?.At(FirstMillis).Latest ?? Millis.Bound(LatestEnd - Millis.AtLeast(LastMillis - FirstMillis));
}
