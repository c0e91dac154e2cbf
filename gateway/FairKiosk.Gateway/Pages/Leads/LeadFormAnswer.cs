namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>What became of a sent form.</summary>
/// <param name="Questions">What two people wrote into one field each, and has to be chosen from; all else was saved.</param>
internal sealed record LeadFormAnswer(LeadFormOutcome Outcome, IReadOnlyList<LeadQuestion> Questions)
{
    /// <summary>A meeting was to be recorded, and could not be: no place where the visitor was scanned is the firm's at this time.</summary>
    public bool IsMeetingRefused { get; init; }

    public static LeadFormAnswer NoSuchLead { get; } = new(LeadFormOutcome.NoSuchLead, []);

    public static LeadFormAnswer NotUnderstood { get; } = new(LeadFormOutcome.NotUnderstood, []);
}
