namespace FairKiosk.Pavilions.Fairs;

/// <summary>An organisation that organises a pavilion, alone or with others.</summary>
/// <param name="Name">Name as it writes itself.</param>
/// <param name="Role">What it does for the pavilion.</param>
public sealed record Organiser(string Name, OrganiserRole Role)
{
    /// <summary>ISO 3166-1 alpha-2 code; empty when unknown.</summary>
    public string Country { get; init; } = "";

    /// <summary>IANA time zone of its office, which is often not that of the halls; empty when nobody said.</summary>
    public string TimeZone { get; init; } = "";
}
