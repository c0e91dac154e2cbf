namespace FairKiosk.Pavilions.Lists;

/// <summary>What a column of an organiser's visitor list may say.</summary>
public enum VisitorField
{
    /// <summary>The code on the badge. Every list needs this column.</summary>
    Code,

    /// <summary>The whole name in one column.</summary>
    Name,

    /// <summary>Family name.</summary>
    FamilyName,

    /// <summary>Given name.</summary>
    GivenName,

    /// <summary>How the whole name is read (フリガナ).</summary>
    Reading,

    /// <summary>How the family name is read.</summary>
    FamilyReading,

    /// <summary>How the given name is read.</summary>
    GivenReading,

    /// <summary>The firm.</summary>
    Company,

    /// <summary>Title or position.</summary>
    JobTitle,

    /// <summary>E-mail address.</summary>
    Email,

    /// <summary>Telephone number.</summary>
    Phone,

    /// <summary>Country, as a code or a name.</summary>
    Country,
}
