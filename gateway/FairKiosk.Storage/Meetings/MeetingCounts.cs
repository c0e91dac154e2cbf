using FairKiosk.Pavilions.Meetings;

namespace FairKiosk.Storage;

/// <summary>Meetings counted, of the pavilion or of one firm; one that several firms share is one for the pavilion and one for each of them.</summary>
/// <param name="Planned">In the plan, whatever came of them; cancelled ones are not.</param>
/// <param name="Held">Planned ones that took place.</param>
/// <param name="NoShows">Planned ones whose time has passed and nobody checked in, which would be known, or of which a person says so.</param>
/// <param name="WalkIns">Held without a plan.</param>
/// <param name="WithCoordinator">Held ones with a coordinator in them.</param>
/// <param name="Measured">Held ones, walk-ins included, whose length is known; that of the others is unknown, which is not 0.</param>
public sealed record MeetingCounts(int Planned, int Held, int NoShows, int WalkIns, int WithCoordinator, int Measured)
{
    /// <summary>Planned ones whose time has passed and of which nobody knows whether they took place: neither held nor no-shows.</summary>
    public int NotKnown { get; init; }

    internal static MeetingCounts Of(IReadOnlyList<MeetingRow> rows, (int All, int Measured) walkIns, DateTimeOffset nowUtc)
    {
        var held = rows.Where(row => row.StateAt(nowUtc) == MeetingState.Held).ToList();
        return new MeetingCounts(
            rows.Count(row => !row.Meeting.IsCancelled),
            held.Count,
            rows.Count(row => row.StateAt(nowUtc) == MeetingState.NoShow),
            walkIns.All,
            held.Count(row => row.Meeting.Coordinator is not null),
            held.Count(row => row.Length is not null) + walkIns.Measured)
        {
            NotKnown = rows.Count(row => row.StateAt(nowUtc) == MeetingState.NotKnown),
        };
    }
}
