namespace FairKiosk.Storage;

/// <summary>What <see cref="SharingSql.Contact"/> reads of a visitor.</summary>
internal abstract record ContactColumns
{
    public string? Name { get; init; }

    public string? Company { get; init; }

    public string? JobTitle { get; init; }

    public string? Country { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public SharedContact Contact() => new(Name, Company, JobTitle, Country, Email, Phone);
}
