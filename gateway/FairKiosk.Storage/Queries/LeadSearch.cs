using FairKiosk.Pavilions.Search;
using FairKiosk.Storage.Setup;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage;

/// <summary>What a search of an exhibitor's leads looks for.</summary>
/// <param name="Words">The words that were typed; each must be found.</param>
/// <param name="Near">For each of them how else the exhibitor's own leads write it with one letter wrong; none for most.</param>
/// <param name="Names">Other names of the firm or fair that was typed: one of them is as good as all words.</param>
internal sealed record LeadSearch(IReadOnlyList<SearchWord> Words, IReadOnlyList<IReadOnlyList<string>> Near, IReadOnlyList<SearchWord> Names)
{
    // A page of leads shows a hundred; a word that is written in more ways than these is not misspelt.
    private const int MostSpellings = 20;

    private static readonly string Texts =
        """
        SELECT folded FROM lead WHERE exhibitor_id = @exhibitor AND @pieces
        UNION ALL SELECT folded FROM hand_lead WHERE exhibitor_id = @exhibitor AND @pieces
        UNION ALL SELECT folded FROM lead_entry WHERE exhibitor_id = @exhibitor AND @pieces
        UNION ALL SELECT folded FROM reader_note WHERE exhibitor_id = @exhibitor AND @pieces
        """;

    public static LeadSearch None { get; } = new([], [], []);

    /// <summary>Whether some are found that are not written as they were searched.</summary>
    public bool HasNear => Near.Any(spellings => spellings.Count > 0);

    public static LeadSearch Of(SqliteConnection connection, string exhibitorId, string? search)
    {
        var words = SearchWord.Of(search);
        return words.Count == 0
            ? None
            : new LeadSearch(
                words,
                [.. words.Select(word => NearOf(connection, exhibitorId, word))],
                KnownNames.OthersOf(search, SetupReader.NamesOfFirmsAndFairs(connection)));
    }

    // The texts alone that hold a piece of the word, and not the word itself, are looked at: those are few, and the database finds them faster than we compare
    // words. One that holds a spelling that was found already is found by that.
    private static List<string> NearOf(SqliteConnection connection, string exhibitorId, SearchWord word)
    {
        if (!word.MayBeMisspelt)
        {
            return [];
        }

        var parameters = new Dapper.DynamicParameters(new { exhibitor = exhibitorId, bare = word.Bare });
        var pieces = new List<string>();
        foreach (var (i, piece) in word.Pieces().Index())
        {
            parameters.Add($"piece{i}", piece);
            pieces.Add($"instr(folded, @piece{i}) > 0");
        }

        var found = new List<string>();
        var texts = Texts.Replace("@pieces", $"instr(folded, @bare) = 0 AND ({string.Join(" OR ", pieces)})", StringComparison.Ordinal);
        foreach (var text in Dapper.SqlMapper.Query<string>(connection, texts, parameters, buffered: false))
        {
            if (!found.Exists(spelling => text.Contains(spelling, StringComparison.Ordinal)))
            {
                found.AddRange(word.NearIn(text).Where(near => near != word.Plain && near != word.Bare).Distinct(StringComparer.Ordinal));
            }

            if (found.Count >= MostSpellings)
            {
                break;
            }
        }

        return found;
    }
}
