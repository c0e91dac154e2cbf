namespace FairKiosk.Pavilions.Meetings;

/// <summary>A meeting in the plan: who, where and when.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Parties">Exhibitors and guests, two or more, each once, in ordinal order.</param>
/// <param name="StationId">The table.</param>
/// <param name="StartAtUtc">When it begins.</param>
/// <param name="EndAtUtc">When it ends, not included.</param>
public sealed record PlannedMeeting(string Id, ValueList<string> Parties, string StationId, DateTimeOffset StartAtUtc, DateTimeOffset EndAtUtc)
{
    /// <summary>Who of the staff brings them together; null: nobody.</summary>
    public string? Coordinator { get; init; }

    /// <summary>Who of the staff interprets; null: nobody.</summary>
    public string? Interpreter { get; init; }

    /// <summary>The language that is interpreted or spoken, ISO 639-1; empty when nobody said.</summary>
    public string Language { get; init; } = "";

    /// <summary>Taken out of the plan.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>What a person said about it afterwards.</summary>
    public MeetingOutcome Outcome { get; init; }

    /// <summary>Whether both are going on at some moment.</summary>
    /// <param name="other">The other meeting.</param>
    /// <returns>True when they overlap; one that begins when the other ends does not.</returns>
    public bool Overlaps(PlannedMeeting other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return StartAtUtc < other.EndAtUtc && other.StartAtUtc < EndAtUtc;
    }

    /// <summary>The people of the staff who attend it.</summary>
    /// <returns>Their ids.</returns>
    public IEnumerable<string> Attending() => new[] { Coordinator, Interpreter }.OfType<string>();

    /// <summary>How it stands at a moment.</summary>
    /// <param name="isHeld">It was checked in, or a person said that it was held.</param>
    /// <param name="doubt">What stands against calling it a no-show.</param>
    /// <param name="nowUtc">The moment.</param>
    /// <returns>One that is not held is to come until its end. From then on it is a no-show where a check-in would be known, and else not known; a no-show, too,
    /// as soon as a person says so.</returns>
    public MeetingState StateAt(bool isHeld, MeetingDoubt doubt, DateTimeOffset nowUtc) => IsCancelled ? MeetingState.Cancelled
        : isHeld ? MeetingState.Held
        : Outcome == MeetingOutcome.NoShow ? MeetingState.NoShow
        : nowUtc < EndAtUtc ? MeetingState.ToCome
        : doubt == MeetingDoubt.None ? MeetingState.NoShow
        : MeetingState.NotKnown;
}
