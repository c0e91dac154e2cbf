namespace FairKiosk.Hardware.Model;

/// <summary>What the parts of a reader cost, from the lowest to the highest prices of its bom.csv, in whole euros.</summary>
internal sealed record Cost(decimal Low, decimal High)
{
    /// <summary>Without what is optional, or with all of it.</summary>
    public static Cost Of(Wiring wiring, bool withOptional)
    {
        var lines = wiring.Bom.Where(line => withOptional || !line.IsOptional).ToList();
        return new Cost(
            Math.Ceiling(lines.Sum(line => line.PriceLow * line.Quantity)),
            Math.Ceiling(lines.Sum(line => line.PriceHigh * line.Quantity)));
    }

    public override string ToString() => $"{Low} to {High} EUR";
}
