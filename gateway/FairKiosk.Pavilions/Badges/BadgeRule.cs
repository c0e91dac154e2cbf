using System.Text.RegularExpressions;

namespace FairKiosk.Pavilions.Badges;

/// <summary>How one fair prints its badge ids: a symbology, a place in the code and a pattern. Safe to share between threads.</summary>
public sealed class BadgeRule
{
    /// <summary>Longest text, in characters, that is tried against a pattern; an id printed on a badge is far shorter.</summary>
    public const int LongestText = 2048;

    private readonly Regex _pattern;

    /// <summary>Makes a rule.</summary>
    /// <param name="symbologyPrefix">Start of the AIM identifier, e.g. <c>]C</c> for Code 128; empty for any symbology.</param>
    /// <param name="pattern">Regular expression with a group named <c>id</c>; anchor it with ^ and $ unless the id may stand inside other text.</param>
    /// <param name="isStaff">True when the rule names badges of the booths' own staff.</param>
    /// <param name="place">Where in the code the pattern is tried; <see cref="BadgeIdPlace.WholeText"/> unless given.</param>
    /// <exception cref="ArgumentException">The pattern is not a regular expression, has no group <c>id</c>, or needs backtracking (back-references, look-arounds).</exception>
    public BadgeRule(string symbologyPrefix, string pattern, bool isStaff = false, BadgeIdPlace? place = null)
    {
        ArgumentNullException.ThrowIfNull(symbologyPrefix);
        ArgumentNullException.ThrowIfNull(pattern);
        SymbologyPrefix = symbologyPrefix;
        Pattern = pattern;
        IsStaff = isStaff;
        Place = place ?? BadgeIdPlace.WholeText;
        _pattern = Compile(pattern);
        if (!_pattern.GetGroupNames().Contains("id", StringComparer.Ordinal))
        {
            throw new ArgumentException("A badge pattern needs a group named id, for example ^(?<id>FK[0-9]{7})$.", nameof(pattern));
        }
    }

    /// <summary>Start of the AIM identifier; empty for any symbology.</summary>
    public string SymbologyPrefix { get; }

    /// <summary>The regular expression as given.</summary>
    public string Pattern { get; }

    /// <summary>True when the rule names staff badges.</summary>
    public bool IsStaff { get; }

    /// <summary>Where in the code the pattern is tried.</summary>
    public BadgeIdPlace Place { get; }

    /// <summary>Looks for the id in a code read in a given symbology.</summary>
    /// <param name="symbology">AIM identifier of the code.</param>
    /// <param name="text">The code's text.</param>
    /// <returns>The id; null when the symbology, the place or the pattern does not fit, or the text is too long.</returns>
    public string? IdIn(string symbology, string text)
    {
        ArgumentNullException.ThrowIfNull(symbology);
        ArgumentNullException.ThrowIfNull(text);
        return symbology.StartsWith(SymbologyPrefix, StringComparison.Ordinal) && text.Length <= LongestText
            ? OnlyIdOf(Place.PartsOf(symbology, text))
            : null;
    }

    /// <summary>Looks for the id in a text that no symbology belongs to, such as the UID of a vCard.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The id; null when the place or the pattern does not fit, or the text is too long.</returns>
    public string? IdIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= LongestText ? OnlyIdOf(Place.PartsOf("", text)) : null;
    }

    // An id as a list names it, of a rule that looks for it inside an address, a GS1 code or a card: there it is never the whole text of a code.
    internal string? IdListed(string text) => Place == BadgeIdPlace.WholeText || text.Length > LongestText ? null : OnlyIdOf([text]);

    // A card's UID is the same however the card is printed; a property that the rule names is looked for in the rule's symbology only.
    internal string? IdIn(string symbology, IBadgeCard card)
    {
        if (Place.IsCardProperty)
        {
            return symbology.StartsWith(SymbologyPrefix, StringComparison.Ordinal) ? OnlyIdOf(Place.PartsOf(card)) : null;
        }

        return card.Uid.Length > 0 ? IdIn(card.Uid) : null;
    }

    // Two ids in one place contradict each other; taking the first would be a guess.
    private string? OnlyIdOf(IEnumerable<string> parts)
    {
        string? only = null;
        foreach (var part in parts)
        {
            if (part.Length > LongestText || _pattern.Match(part) is not { Success: true } match || match.Groups["id"].Length == 0)
            {
                continue;
            }

            var id = match.Groups["id"].Value;
            if (only is not null && !string.Equals(only, id, StringComparison.Ordinal))
            {
                return null;
            }

            only = id;
        }

        return only;
    }

    // Linear time instead of a timeout: a badge must not get another identity because the machine was busy.
    private static Regex Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);
        }
        catch (NotSupportedException e)
        {
            throw new ArgumentException($"A badge pattern may not use back-references or look-arounds: {e.Message}", nameof(pattern), e);
        }
    }
}
