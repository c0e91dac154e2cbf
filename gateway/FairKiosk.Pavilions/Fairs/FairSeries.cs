using FairKiosk.Pavilions.Search;

namespace FairKiosk.Pavilions.Fairs;

/// <summary>A fair that comes again, such as COMPAMED, and where the pavilion stood before.</summary>
/// <param name="Id">Short stable name, lower case.</param>
/// <param name="Name">Name as people write it.</param>
public sealed record FairSeries(string Id, string Name)
{
    /// <summary>Other spellings, such as "SPS" for SPS IPC Drives.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>What it is about; empty when nobody said.</summary>
    public string Field { get; init; } = "";

    /// <summary>Earlier editions, of this fair and of others that the pavilion stood at, as they were told.</summary>
    public ValueList<PastEdition> History { get; init; } = [];

    /// <summary>Whether a name means this fair, in any of its spellings; case, width, kana, blanks and dashes make no difference.</summary>
    /// <param name="name">A name of a fair.</param>
    /// <returns>True when it does.</returns>
    public bool Means(string name)
    {
        var meant = SearchText.Joined(name);
        return meant.Length > 0 && Aliases.Append(Name).Append(Id).Any(known => SearchText.Joined(known) == meant);
    }

    /// <summary>Whether a past edition was one of this fair.</summary>
    /// <param name="edition">The past edition.</param>
    /// <returns>True when it was.</returns>
    public bool Owns(PastEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return edition.Fair.Length == 0 || Means(edition.Fair);
    }

    /// <summary>The edition of this fair before a day: what to compare with.</summary>
    /// <param name="day">First day of the later edition.</param>
    /// <returns>The latest one that began before; null when none is known.</returns>
    public PastEdition? Before(DateOnly day) =>
        History.Where(edition => Owns(edition) && edition.First < day).MaxBy(edition => edition.First);
}
