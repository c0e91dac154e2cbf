namespace FairKiosk.Pavilions.Meetings;

/// <summary>Something that stands against a meeting as it is proposed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">The id of the party, table or person that it is about; empty when of none.</param>
/// <param name="Other">The other party of two; the language; the meeting that it collides with; empty when there is none.</param>
public sealed record MeetingClash(ClashKind Kind, string Subject = "", string Other = "");
