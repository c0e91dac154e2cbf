namespace FairKiosk.Pavilions.People;

/// <summary>Why two badges may be one person.</summary>
[Flags]
public enum PersonMatch
{
    /// <summary>Nothing says so.</summary>
    None = 0,

    /// <summary>Both say the same e-mail address.</summary>
    Email = 1,

    /// <summary>Both say the same name and company, however they are spelt and whichever part of the name comes first.</summary>
    NameAndCompany = 2,
}
