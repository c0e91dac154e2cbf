namespace FairKiosk.Pavilions.Fairs;

/// <summary>How big a firm is, by the classes of the EU (Recommendation 2003/361/EC).</summary>
public enum SizeClass
{
    /// <summary>Nobody said.</summary>
    Unknown,

    /// <summary>Fewer than 10 people.</summary>
    Micro,

    /// <summary>Fewer than 50.</summary>
    Small,

    /// <summary>Fewer than 250.</summary>
    Medium,

    /// <summary>250 and more.</summary>
    Large,
}
