namespace FairKiosk.Pavilions.Badges;

/// <summary>A badge content made of named properties: vCard, MeCard, BizCard.</summary>
internal interface IBadgeCard
{
    /// <summary>The identity when neither a rule nor a UID names the badge: the card's own text, without what differs between scanners.</summary>
    string Identity { get; }

    /// <summary>The card's own id as written, even with characters that cannot be seen: tidied up it might be another badge's. Empty when it has none.</summary>
    string Uid { get; }

    /// <summary>What it says about the person; null for a version that is not read.</summary>
    BadgeContact? Contact { get; }

    /// <summary>The readable values of a property, in the card's order and as written.</summary>
    /// <param name="property">Its name in upper case.</param>
    IEnumerable<string> ValuesOf(string property);
}
