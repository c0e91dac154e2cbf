namespace FairKiosk.Pavilions.Fairs;

/// <summary>How sure a published figure is: "about 130,000" is not 130,000.</summary>
public enum NumberQualifier
{
    /// <summary>Nobody says; there is no number, which is not 0.</summary>
    Unknown,

    /// <summary>Counted.</summary>
    Exact,

    /// <summary>Rounded either way (約).</summary>
    About,

    /// <summary>That many or more (以上).</summary>
    AtLeast,

    /// <summary>Not quite that many (近く).</summary>
    Nearly,
}
