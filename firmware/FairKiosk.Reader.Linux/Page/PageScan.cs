namespace FairKiosk.Reader.Linux.Page;

/// <summary>The scan that the page shows, and what was said about it since.</summary>
internal sealed record PageScan
{
    public required string Journal { get; init; }

    public required long Sequence { get; init; }

    /// <summary>What the badge calls itself, for the eye only; empty when that is not plain to see, or it is too long ago to be shown.</summary>
    public required string Label { get; init; }

    /// <summary>Unix milliseconds UTC by the reader's own clock.</summary>
    public required long UtcMillis { get; init; }

    /// <summary>Monotonic milliseconds, of the same clock as <see cref="PageNews.Now"/>.</summary>
    public required long Millis { get; init; }

    public required bool Test { get; init; }

    /// <summary><c>hot</c>, <c>warm</c>, <c>cold</c> or empty.</summary>
    public string Rating { get; init; } = "";

    /// <summary>Ascending.</summary>
    public IReadOnlyList<int> Interests { get; init; } = [];

    /// <summary>"next-step.offer", of each field the last one.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    public bool MeetingStarted { get; init; }

    public bool MeetingEnded { get; init; }

    public int Notes { get; init; }

    /// <summary>It was taken back.</summary>
    public bool Undone { get; init; }
}
