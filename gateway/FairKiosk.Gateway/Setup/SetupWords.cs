using System.Text;
using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Setup;

/// <summary>The words of a set-up file: choices in small letters with hyphens, and which known word somebody may have meant.</summary>
internal static class SetupWords
{
    // One letter in three may be wrong; further off it is a guess.
    private const int LettersASlip = 3;

    /// <summary>StandAlone as stand-alone.</summary>
    public static string Of<T>(T choice)
        where T : struct, Enum => Word(choice.ToString());

    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Word)];

    public static bool TryRead<T>(string text, out T choice)
        where T : struct, Enum
    {
        var name = Enum.GetNames<T>().FirstOrDefault(name => string.Equals(Word(name), text, StringComparison.OrdinalIgnoreCase));
        choice = name is null ? default : Enum.Parse<T>(name);
        return name is not null;
    }

    /// <summary>The end of a complaint: the one word that was meant, or all that there are.</summary>
    public static string Meant(string written, IReadOnlyCollection<string> known)
    {
        var nearest = known.Where(word => Math.Abs(word.Length - written.Length) <= Pardoned(word))
            .Select(word => (Word: word, Slips: Slips(written.ToLowerInvariant(), word)))
            .OrderBy(near => near.Slips).FirstOrDefault(near => near.Slips <= Pardoned(near.Word));
        return nearest.Word is not null ? Say.With($"Did you mean '{nearest.Word}'?")
            : known.Count > 0 ? Say.With($"There are: {string.Join(", ", known)}.") : Say.Plain("There are none yet.");
    }

    private static int Pardoned(string word) => Math.Max(1, word.Length / LettersASlip);

    private static string Word(string name)
    {
        StringBuilder word = new();
        foreach (var letter in name)
        {
            word.Append(char.IsUpper(letter) && word.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    // Letters to add, drop, replace or swap with their neighbour (optimal string alignment).
    private static int Slips(string one, string other)
    {
        var slips = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                slips[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1, slips[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
                }
            }
        }

        return slips[one.Length, other.Length];
    }
}
