using System.Text;
using FairKiosk.Pavilions.People;

namespace FairKiosk.Pavilions.Search;

/// <summary>Names that mean the same, as the set-up says it of firms and fairs: in other languages, as they are read, in other spellings.</summary>
public static class KnownNames
{
    // In bytes of UTF-8, as of words that are looked for across blanks: with fewer many names begin.
    private const int LeastBytes = 4;

    /// <summary>The other names of those of whom the search is a name or begins one.</summary>
    /// <param name="search">What somebody typed.</param>
    /// <param name="known">Of each firm or fair all its names.</param>
    /// <returns>Folded, without blanks and legal form, each once; none that the search finds by itself.</returns>
    public static IReadOnlyList<string> OthersOf(string? search, IEnumerable<IEnumerable<string>> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var searched = Joined(search ?? "");
        if (Encoding.UTF8.GetByteCount(searched) < LeastBytes)
        {
            return [];
        }

        return
        [
            .. known.Select(names => names.Select(Joined).Where(name => Encoding.UTF8.GetByteCount(name) >= LeastBytes).ToList())
                .Where(names => names.Exists(name => name.StartsWith(searched, StringComparison.Ordinal)))
                .SelectMany(names => names)
                .Where(name => !name.Contains(searched, StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static string Joined(string name) => string.Concat(PersonKeys.WordsOfCompany(name));
}
