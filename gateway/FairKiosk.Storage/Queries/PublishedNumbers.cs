using FairKiosk.Pavilions.Publishing;

namespace FairKiosk.Storage;

/// <summary>The numbers of a pavilion for those who neither own its leads nor steer the stand: a fixed list of tables, the same for the whole hour.</summary>
/// <param name="AtUtc">The full hour for which they hold.</param>
/// <param name="Visitors">Distinct visitors, by fair day; the total is not their sum.</param>
/// <param name="Visits">Visits, by fair day.</param>
/// <param name="Meetings">Meetings, by fair day.</param>
/// <param name="Countries">Distinct visitors by country (ISO 3166-1 alpha-2); <see cref="UnknownCountry"/> and <see cref="OtherCountries"/> stand last.</param>
public sealed record PublishedNumbers(
    DateTimeOffset AtUtc, PublishedTable Visitors, PublishedTable Visits, PublishedTable Meetings, PublishedTable Countries)
{
    /// <summary>The group of the countries from which few came.</summary>
    public const string OtherCountries = "other";

    /// <summary>The group of those whose country nobody knows.</summary>
    public const string UnknownCountry = "unknown";
}
