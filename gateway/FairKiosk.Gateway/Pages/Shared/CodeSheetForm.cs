using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Gateway.Pages.Shared;

/// <summary>What _CodeSheet.cshtml asks for.</summary>
/// <param name="Action">The address that prints.</param>
/// <param name="Booths">Those to choose from.</param>
internal sealed record CodeSheetForm(string Action, IReadOnlyList<Station> Booths);
