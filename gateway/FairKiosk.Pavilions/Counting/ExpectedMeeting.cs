namespace FairKiosk.Pavilions.Counting;

/// <summary>A planned meeting at which a badge is expected.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="StationId">The table.</param>
/// <param name="StartAtUtc">When it begins.</param>
/// <param name="EndAtUtc">When it ends, not included.</param>
/// <param name="ExhibitorIds">The pavilion's firms among its parties, in ordinal order: whose lead the badge becomes.</param>
/// <param name="IsCalledOff">A person said that it did not take place: nothing is held then, whatever was scanned.</param>
public sealed record ExpectedMeeting(
    string Id, string StationId, DateTimeOffset StartAtUtc, DateTimeOffset EndAtUtc, ValueList<string> ExhibitorIds, bool IsCalledOff);
