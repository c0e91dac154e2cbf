namespace FairKiosk.Pavilions.Badges;

/// <summary>What a badge says about a person. A part that the badge does not give, or that could only be guessed, is empty, never null.</summary>
/// <param name="Name">Full name as the badge writes it; from family and given name ("Family, Given") only when it has no full name.</param>
/// <param name="FamilyName">Family name.</param>
/// <param name="GivenName">Given name.</param>
/// <param name="Company">Organisation, without its departments.</param>
/// <param name="JobTitle">Title or position.</param>
/// <param name="Email">Preferred, else first, e-mail address.</param>
/// <param name="Phone">Preferred, else first, telephone number that is not only a fax.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the address's country; empty when it is not one of the known names.</param>
/// <param name="UnreadParts">The badge's lines that did not, or not wholly, go into the fields above; as written, unfolded, one a line.</param>
public sealed record BadgeContact(
    string Name, string FamilyName, string GivenName, string Company, string JobTitle, string Email, string Phone, string Country, string UnreadParts);
