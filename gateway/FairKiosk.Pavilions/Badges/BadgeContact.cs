namespace FairKiosk.Pavilions.Badges;

/// <summary>What a badge says about a person. A part that the badge does not give, or that could only be guessed, is empty, never null.</summary>
/// <param name="Name">
/// Full name as the badge writes it, titles and particles included. Only when it has no full name, it is made of the parts: "Family, Given", or
/// family name first without a comma for names in Chinese characters or Hangul.
/// </param>
/// <param name="FamilyName">Family name, with its particles where the badge counts them to it.</param>
/// <param name="GivenName">Given name.</param>
/// <param name="Company">Organisation, without its departments.</param>
/// <param name="JobTitle">Title or position.</param>
/// <param name="Email">Preferred, else first, e-mail address.</param>
/// <param name="Phone">Preferred, else first, telephone number that is not only a fax.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the address's country; empty when it is not one of the known names.</param>
/// <param name="FamilyReading">How the family name is read, in full-width kana (フリガナ).</param>
/// <param name="GivenReading">How the given name is read, in full-width kana.</param>
/// <param name="UnreadParts">
/// The badge's lines that did not, or not wholly, go into the fields above; as written, unfolded, one a line, with invisible characters made visible.
/// </param>
public sealed record BadgeContact(
    string Name,
    string FamilyName,
    string GivenName,
    string Company,
    string JobTitle,
    string Email,
    string Phone,
    string Country,
    string FamilyReading,
    string GivenReading,
    string UnreadParts)
{
    /// <summary>A contact that says nothing; the start for codes that carry a few parts only.</summary>
    internal static BadgeContact Nothing { get; } = new("", "", "", "", "", "", "", "", "", "", "");
}
