namespace FairKiosk.Pavilions.Meetings;

/// <summary>That one party wishes to meet another. There is one wish for each two of them and direction; said again, it is another text of the same wish.</summary>
/// <param name="From">Who wishes: an exhibitor or a guest.</param>
/// <param name="To">Whom they wish to meet.</param>
public sealed record Wish(string From, string To)
{
    /// <summary>What they want to talk about; empty when nobody said.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>The technology that it is about, and material to read before; empty when nobody said.</summary>
    public string Content { get; init; } = "";

    /// <summary>Who prepared it; empty when nobody said.</summary>
    public string PreparedBy { get; init; } = "";

    /// <summary>How far it has come.</summary>
    public WishState State { get; init; }

    /// <summary>Why the organiser or the other side said no; empty otherwise.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The organiser took it down for a firm, which has a page on which it could have written it.</summary>
    public bool IsOnBehalf { get; init; }

    /// <summary>The organiser took down the answer of a firm, which has a page on which it could have given it.</summary>
    public bool IsAnsweredOnBehalf { get; init; }

    /// <summary>Whether it is between these two, in either direction.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>True when it is.</returns>
    public bool IsBetween(string one, string other) => (From == one && To == other) || (From == other && To == one);
}
