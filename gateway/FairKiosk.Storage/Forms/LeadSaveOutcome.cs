namespace FairKiosk.Storage;

/// <summary>Whether what somebody said about a lead was taken.</summary>
public enum LeadSaveOutcome
{
    /// <summary>It was, as far as nobody else said something else meanwhile.</summary>
    Saved,

    /// <summary>No such lead of that exhibitor; nothing was changed.</summary>
    NoSuchLead,

    /// <summary>The form has no such field, or the field cannot be answered so; nothing was changed.</summary>
    NotUnderstood,
}
