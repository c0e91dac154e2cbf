using System.Text;
using FairKiosk.Pavilions.People;

namespace FairKiosk.Pavilions.Search;

/// <summary>Names that mean the same, as the set-up says it of firms and fairs: in other languages, as they are read, in other spellings.</summary>
public static class KnownNames
{
    // In bytes of UTF-8, as of words that are looked for across blanks: with fewer many names begin.
    private const int LeastBytes = 4;

    // Nobody typed these: a shorter one would stand by accident at the end of a word and the beginning of the next.
    private const int LeastBytesAcrossBlanks = 8;

    /// <summary>The other names of those of whom the search is a name or begins one.</summary>
    /// <param name="search">What somebody typed.</param>
    /// <param name="known">Of each firm or fair all its names.</param>
    /// <returns>Without legal form, with the blanks of the name and with none, each once; none that the search finds by itself.</returns>
    public static IReadOnlyList<SearchWord> OthersOf(string? search, IEnumerable<IEnumerable<string>> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var searched = Name(search ?? "").Bare;
        if (Encoding.UTF8.GetByteCount(searched) < LeastBytes)
        {
            return [];
        }

        return
        [
            .. known.Select(names => names.Select(Name).Where(name => Encoding.UTF8.GetByteCount(name.Bare) >= LeastBytes).ToList())
                .Where(names => names.Exists(name => name.Bare.StartsWith(searched, StringComparison.Ordinal)))
                .SelectMany(names => names)
                .Where(name => !name.Bare.Contains(searched, StringComparison.Ordinal))
                .Distinct(),
        ];
    }

    private static SearchWord Name(string name)
    {
        var words = PersonKeys.WordsOfCompany(name);
        var joined = string.Concat(words);
        return new SearchWord(string.Join(SearchText.Blank, words), joined, Encoding.UTF8.GetByteCount(joined) >= LeastBytesAcrossBlanks);
    }
}
