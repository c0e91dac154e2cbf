namespace FairKiosk.Hardware.Model;

/// <summary>One row of bom.csv: one part, or several of the same.</summary>
/// <param name="References">As on the schematic: U1, or R1 and R2 in a row of two.</param>
/// <param name="Manufacturer">Who makes it.</param>
/// <param name="PartNumber">The maker's number.</param>
/// <param name="Description">What it is.</param>
/// <param name="Quantity">As many as there are references.</param>
/// <param name="Substitute">What does instead, or empty.</param>
/// <param name="PriceLow">The lowest price of one.</param>
/// <param name="PriceHigh">The highest price of one.</param>
/// <param name="Currency">EUR.</param>
/// <param name="PriceDate">The day on which the price was looked up or estimated.</param>
/// <param name="PriceSource">Where it was read, or <c>estimate</c>.</param>
/// <param name="IsOptional">Whether the reader works without it.</param>
internal sealed record BomLine(
    IReadOnlyList<string> References,
    string Manufacturer,
    string PartNumber,
    string Description,
    int Quantity,
    string Substitute,
    decimal PriceLow,
    decimal PriceHigh,
    string Currency,
    DateOnly PriceDate,
    string PriceSource,
    bool IsOptional);
