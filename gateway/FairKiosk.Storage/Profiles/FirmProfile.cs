using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Storage;

/// <summary>A firm of the pavilion as the organisers exchange it: nothing of its leads, counts, targets, questions or rivals.</summary>
/// <param name="Listed">What everybody may know.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; empty when unknown.</param>
/// <param name="Region">State, Land or prefecture; empty when unknown.</param>
/// <param name="Wanted">Technologies and fields that it looks for.</param>
/// <param name="Languages">The languages that its people speak, ISO 639-1.</param>
public sealed record FirmProfile(
    ListedFirm Listed, string Country, string Region, SizeClass Size, ExhibitorRole Role, ValueList<string> Wanted, ValueList<string> Languages);
