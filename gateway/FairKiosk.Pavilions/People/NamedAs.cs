namespace FairKiosk.Pavilions.People;

/// <summary>Whether a text names somebody.</summary>
public enum NamedAs
{
    /// <summary>Nothing in it is theirs.</summary>
    Nobody,

    /// <summary>It has a word that is theirs, too, and may mean something else.</summary>
    Perhaps,

    /// <summary>It means them and nobody else.</summary>
    Certainly,
}
