namespace FairKiosk.Pavilions.Meetings;

/// <summary>Somebody from outside the pavilion who is invited to meetings: a firm, a member of the network, an expert.</summary>
/// <param name="Id">Short stable name, lower case; no exhibitor has the same one.</param>
/// <param name="Name">Name as people write it.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; empty when unknown.</param>
public sealed record Guest(string Id, string Name, string Country)
{
    /// <summary>As what it takes part.</summary>
    public GuestRole Role { get; init; }

    /// <summary>The languages that it speaks, ISO 639-1; empty when nobody said.</summary>
    public ValueList<string> Languages { get; init; } = [];

    /// <summary>How many people it sends; null when nobody said, which is not 0.</summary>
    public int? People { get; init; }

    /// <summary>Whether it came, as a person said; null when nobody did. A badge that was scanned says it, too.</summary>
    public bool? Came { get; init; }

    /// <summary>The codes on its people's badges. A badge belongs to one guest.</summary>
    public ValueList<string> Badges { get; init; } = [];

    /// <summary>Those it is never paired with, exhibitors or guests. It is enough that one of the two names the other.</summary>
    public ValueList<string> Rivals { get; init; } = [];
}
