using FairKiosk.Storage;

namespace FairKiosk.Gateway.Setup;

/// <summary>What a set-up file says.</summary>
/// <param name="Wish">Null when anything is wrong with it.</param>
internal sealed record SetupReading(SetupWish? Wish, IReadOnlyList<Complaint> Complaints);
