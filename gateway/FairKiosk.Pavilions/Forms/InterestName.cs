namespace FairKiosk.Pavilions.Forms;

/// <summary>What a number of the readers' interest keys stands for.</summary>
/// <param name="Number">From 1 to 12.</param>
/// <param name="Label">What it is called.</param>
public sealed record InterestName(int Number, FormText Label);
