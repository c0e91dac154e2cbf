using System.Text;

namespace FairKiosk.Pavilions.Search;

/// <summary>One word of a search, as it is looked for in texts that <see cref="SearchText"/> folded.</summary>
/// <param name="Plain">The word folded, without blanks.</param>
/// <param name="Bare">The same with the letter alone where it may have an umlaut, and a small vowel after フ; <paramref name="Plain"/> itself where it can have neither.</param>
/// <param name="MayCrossBlanks">
/// Whether the word is also looked for across the blanks of a part, as BadenWürttemberg in Baden Württemberg. Short ones are not: "ann" is no part of Ivan Nowak.
/// </param>
public sealed record SearchWord(string Plain, string Bare, bool MayCrossBlanks)
{
    // In bytes of UTF-8: four letters of ours, or two characters of Japanese, which say as much.
    private const int LeastBytesAcrossBlanks = 4;

    /// <summary>The words of a search, each once; each must be found for the search to be, in any order.</summary>
    /// <param name="search">What somebody typed; null, blanks or dashes alone are no words.</param>
    /// <returns>The words in the order in which they were typed.</returns>
    public static IReadOnlyList<SearchWord> Of(string? search) =>
    [
        .. (search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(SearchText.FoldPart).Where(word => word.Length > 0).Select(Word).Distinct(),
    ];

    /// <summary>Whether the word is somewhere in a folded text.</summary>
    /// <param name="folded">What <see cref="SearchText.Fold"/> gave.</param>
    /// <returns>True when it is.</returns>
    public bool IsIn(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var text = MayCrossBlanks ? Joined(folded) : folded;
        return text.Contains(Plain, StringComparison.Ordinal) || text.Contains(Bare, StringComparison.Ordinal);
    }

    /// <summary>Whether the word is also known with one letter wrong.</summary>
    public bool MayBeMisspelt => NearWord.MayBe(Bare);

    /// <summary>Pieces of which one at least stands in every text that holds the word with one letter wrong.</summary>
    /// <returns>The pieces in their order.</returns>
    public IEnumerable<string> Pieces() => NearWord.PiecesOf(Bare);

    /// <summary>The words of a folded text that are this one but for a letter: COMAPMED for COMPAMED.</summary>
    /// <param name="folded">What <see cref="SearchText.Fold"/> gave.</param>
    /// <returns>None when the word is too short to be known so.</returns>
    public IEnumerable<string> NearIn(string folded) => MayBeMisspelt ? NearWord.Of(Bare, folded) : [];

    private static SearchWord Word(string folded)
    {
        var (plain, bare) = (Joined(folded), Joined(SearchText.Bare(folded)));
        return new SearchWord(plain, bare, plain.Length < folded.Length || Encoding.UTF8.GetByteCount(plain) >= LeastBytesAcrossBlanks);
    }

    private static string Joined(string folded) => folded.Replace(SearchText.Blank.ToString(), "", StringComparison.Ordinal);
}
