namespace FairKiosk.Pavilions.Badges;

/// <summary>What a vCard is about (RFC 6350, 6.1.4).</summary>
internal enum VCardKind
{
    /// <summary>A person, unless the card says something else.</summary>
    Person,

    /// <summary>An organisation: its full name is the firm's, not a person's.</summary>
    Firm,

    /// <summary>A group, a room, a device: nobody whose name could be entered.</summary>
    Other,
}
