using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Pavilions.People;

/// <summary>What one source says about a badge: the badge itself, or the organiser's visitor list. A badge may have a card of each.</summary>
/// <param name="Badge">Its pseudonym.</param>
/// <param name="Contact">What is said.</param>
public sealed record PersonCard(string Badge, BadgeContact Contact);
