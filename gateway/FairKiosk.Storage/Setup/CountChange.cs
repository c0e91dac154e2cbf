namespace FairKiosk.Storage;

/// <summary>What a correction changes about what is counted.</summary>
/// <param name="Places">Whose numbers are others than before: the pavilion first, then places in the order of their short names.</param>
/// <param name="Leads">The firms that have other leads than before, in the order of their short names.</param>
/// <param name="NowHeld">Planned meetings that took place and did not before.</param>
/// <param name="NoLongerHeld">Planned meetings that did not take place any more.</param>
/// <param name="Guests">Guests that came.</param>
public sealed record CountChange(IReadOnlyList<PlaceShift> Places, IReadOnlyList<LeadShift> Leads, int NowHeld, int NoLongerHeld, NumberShift Guests)
{
    public static CountChange None { get; } = new([], [], 0, 0, default);

    /// <summary>Whether any number is another one.</summary>
    public bool IsFelt => Places.Count > 0 || Leads.Count > 0 || NowHeld > 0 || NoLongerHeld > 0 || Guests.Differs;
}
