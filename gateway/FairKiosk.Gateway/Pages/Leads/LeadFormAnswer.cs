namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>What became of a sent form.</summary>
internal enum LeadFormAnswer
{
    Saved,

    /// <summary>Not of this booth; whether it is anybody's is not said.</summary>
    NoSuchLead,

    /// <summary>No page of ours sends that; nothing was changed.</summary>
    NotUnderstood,
}
