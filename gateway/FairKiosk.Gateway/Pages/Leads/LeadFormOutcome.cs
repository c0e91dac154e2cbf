namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>Whether a sent form was taken.</summary>
internal enum LeadFormOutcome
{
    Saved,

    /// <summary>Not of this booth; whether it is anybody's is not said.</summary>
    NoSuchLead,

    /// <summary>No page of ours sends that; nothing was changed.</summary>
    NotUnderstood,
}
