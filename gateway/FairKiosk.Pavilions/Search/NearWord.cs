using System.Globalization;

namespace FairKiosk.Pavilions.Search;

/// <summary>
/// The same word with one letter wrong: left out, too much, another one, or two that changed places (Damerau and Levenshtein's distance of 1).
/// </summary>
/// <remarks>
/// Only of long words, because in a short one another letter makes another name: Meier and Meyer, ヤマシタ and キノシタ. Of a kana, which is a syllable, fewer are
/// long. Never of what holds a digit, which may be a code, nor of kanji, each of which is a word.
/// </remarks>
internal static class NearWord
{
    private const int LeastLetters = 6;

    private const int LeastKana = 5;

    // Two neighbours that changed places can stand in two pieces; so one of three is always left whole.
    private const int Pieces = 3;

    private enum Script
    {
        None,
        Letters,
        Kana,
        Code,
    }

    /// <summary>Whether a folded word is long enough to be known with a letter wrong.</summary>
    public static bool MayBe(string word) =>
        Runs(word).Take(2).ToList() is [var run] && run.Text.Length == word.Length
        && run.Script switch
        {
            Script.Letters => word.Length >= LeastLetters,
            Script.Kana => word.Length >= LeastKana,
            _ => false,
        };

    /// <summary>What a word is made of: however it is written with one letter wrong, one of these stands in it.</summary>
    public static IEnumerable<string> PiecesOf(string word)
    {
        for (var i = 0; i < Pieces; i++)
        {
            yield return word[(i * word.Length / Pieces)..((i + 1) * word.Length / Pieces)];
        }
    }

    /// <summary>The words of a folded text that are that word but for one letter.</summary>
    public static IEnumerable<string> Of(string word, string folded) =>
        Runs(folded).Where(run => run.Script is Script.Letters or Script.Kana && IsNear(word, run.Text)).Select(run => run.Text);

    private static bool IsNear(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var begin = 0;
        while (begin < shorter.Length && shorter[begin] == longer[begin])
        {
            begin++;
        }

        var end = 0;
        while (end < shorter.Length - begin && shorter[^(end + 1)] == longer[^(end + 1)])
        {
            end++;
        }

        return (shorter.Length - begin - end, longer.Length - begin - end) switch
        {
            (0, 1) or (1, 1) => true,
            (2, 2) => shorter[begin] == longer[begin + 1] && shorter[begin + 1] == longer[begin],
            _ => false,
        };
    }

    // Letters of one script that stand together; with digits among them they are a code.
    private static IEnumerable<(string Text, Script Script)> Runs(string folded)
    {
        for (var begin = 0; begin < folded.Length;)
        {
            var (script, end) = (ScriptOf(folded[begin]), begin + 1);
            for (; end < folded.Length && Together(script, ScriptOf(folded[end])) is { } both; end++)
            {
                script = both;
            }

            if (script != Script.None)
            {
                yield return (folded[begin..end], script);
            }

            begin = end;
        }
    }

    private static Script? Together(Script one, Script other) =>
        one == other ? one
        : (one, other) is (Script.Letters, Script.Code) or (Script.Code, Script.Letters) ? Script.Code
        : null;

    // A folded letter of an alphabet is small.
    private static Script ScriptOf(char letter) =>
        letter is >= 'ァ' and <= 'ヺ' ? Script.Kana
        : char.IsDigit(letter) ? Script.Code
        : char.GetUnicodeCategory(letter) == UnicodeCategory.LowercaseLetter ? Script.Letters
        : Script.None;
}
