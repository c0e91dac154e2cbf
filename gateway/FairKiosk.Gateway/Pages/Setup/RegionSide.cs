namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>Whether a firm comes from the pavilion's own region, as it can be chosen.</summary>
internal enum RegionSide
{
    /// <summary>Nobody said.</summary>
    Unknown,

    /// <summary>It does.</summary>
    Inside,

    /// <summary>It does not.</summary>
    Outside,
}
