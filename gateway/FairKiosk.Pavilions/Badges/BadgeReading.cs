namespace FairKiosk.Pavilions.Badges;

/// <summary>A badge as understood by a <see cref="BadgeProfile"/>.</summary>
/// <param name="Identity">Canonical text that is the same for every symbology of one badge; the pseudonym is keyed from it. Personal data: never log it.</param>
/// <param name="Contact">What the badge says about the person; null for an opaque id.</param>
/// <param name="IsStaff">True for a badge of the booth's own staff, which sets the operator and never counts.</param>
public sealed record BadgeReading(string Identity, BadgeContact? Contact, bool IsStaff);
