using FairKiosk.Pavilions.Meetings;

namespace FairKiosk.Storage;

/// <summary>A planned meeting as a day plan shows it.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Table">The table's name.</param>
/// <param name="Parties">The names of its parties, exhibitors of the pavilion first.</param>
/// <param name="Coordinator">Name; null: nobody.</param>
/// <param name="Interpreter">Name; null: nobody.</param>
/// <param name="IsHeld">It was checked in, or a person said that it took place.</param>
/// <param name="CheckedInAtUtc">When the first badge was checked in; null: none was.</param>
/// <param name="Length">As measured; null: unknown, which is not 0.</param>
public sealed record MeetingRow(
    PlannedMeeting Meeting,
    string Table,
    IReadOnlyList<MeetingParty> Parties,
    string? Coordinator,
    string? Interpreter,
    bool IsHeld,
    DateTimeOffset? CheckedInAtUtc,
    TimeSpan? Length)
{
    /// <summary>Why it is not known whether it took place; none where it is known, or still to come.</summary>
    public MeetingDoubt Doubt { get; init; }

    /// <summary>How it stands at that moment.</summary>
    public MeetingState StateAt(DateTimeOffset nowUtc) => Meeting.StateAt(IsHeld, Doubt, nowUtc);
}
