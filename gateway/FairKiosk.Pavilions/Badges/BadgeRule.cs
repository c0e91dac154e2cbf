using System.Text.RegularExpressions;

namespace FairKiosk.Pavilions.Badges;

/// <summary>How one fair prints its badge ids: a symbology and a pattern. Safe to share between threads.</summary>
public sealed class BadgeRule
{
    /// <summary>Longest text, in characters, that is tried against a pattern; an id printed on a badge is far shorter.</summary>
    public const int LongestText = 2048;

    private readonly Regex _pattern;

    /// <summary>Makes a rule.</summary>
    /// <param name="symbologyPrefix">Start of the AIM identifier, e.g. <c>]C</c> for Code 128; empty for any symbology.</param>
    /// <param name="pattern">Regular expression with a group named <c>id</c>; anchor it with ^ and $ unless the id may stand inside other text.</param>
    /// <param name="isStaff">True when the rule names badges of the booths' own staff.</param>
    /// <exception cref="ArgumentException">The pattern is not a regular expression, has no group <c>id</c>, or needs backtracking (back-references, look-arounds).</exception>
    public BadgeRule(string symbologyPrefix, string pattern, bool isStaff = false)
    {
        ArgumentNullException.ThrowIfNull(symbologyPrefix);
        ArgumentNullException.ThrowIfNull(pattern);
        SymbologyPrefix = symbologyPrefix;
        Pattern = pattern;
        IsStaff = isStaff;
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

    /// <summary>Looks for the id in a code read in a given symbology.</summary>
    /// <param name="symbology">AIM identifier of the code.</param>
    /// <param name="text">The code's text.</param>
    /// <returns>The id; null when the symbology or the pattern does not fit, or the text is too long.</returns>
    public string? IdIn(string symbology, string text)
    {
        ArgumentNullException.ThrowIfNull(symbology);
        return symbology.StartsWith(SymbologyPrefix, StringComparison.Ordinal) ? IdIn(text) : null;
    }

    /// <summary>Looks for the id in a text that no symbology belongs to, such as the UID of a vCard.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The id; null when the pattern does not fit, or the text is too long.</returns>
    public string? IdIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText)
        {
            return null;
        }

        var match = _pattern.Match(text);
        return match.Success && match.Groups["id"].Length > 0 ? match.Groups["id"].Value : null;
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
