namespace FairKiosk.Storage;

/// <summary>The order of a list of leads; ties go by the pseudonym.</summary>
public enum LeadOrder
{
    LatestFirst,
    Name,
    Company,
    Country,
    Rating,
    Visits,
    Meetings,
    Due,
}
