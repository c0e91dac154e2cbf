namespace FairKiosk.Hardware.Drawing;

/// <summary>How supplies and grounds end beside a box.</summary>
internal static class RailSymbol
{
    /// <summary>The wire up to the symbol.</summary>
    public const double Lead = 4;

    /// <summary>Wire and symbol without its name.</summary>
    public const double Length = Lead + 4;
}
