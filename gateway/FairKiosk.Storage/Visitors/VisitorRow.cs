using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Storage;

/// <summary>What one row of a visitor list says.</summary>
/// <param name="Number">Its number in the file; no two rows of a list have the same.</param>
/// <param name="Badge">The pseudonym of the badge, from <see cref="VisitorBadges"/>.</param>
public readonly record struct VisitorRow(long Number, string Badge, BadgeContact Contact);
