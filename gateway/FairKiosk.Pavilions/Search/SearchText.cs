using System.Globalization;
using System.Text;

namespace FairKiosk.Pavilions.Search;

/// <summary>
/// Folds what is searched, so that the same word written in another way is found: case, width, accents, kana and dashes make no difference, and an
/// umlaut is found by its letter and by its spelling (Müller, Muller, Mueller). It never throws, whatever the text.
/// </summary>
/// <remarks>
/// <para>An "ae", "oe" or "ue" may be an umlaut (Mueller) or not (Mikroelektronik), and nobody can tell. So it stays as it is, and where it could be
/// one the part stands there a second time with the letter alone; a search looks for its words in both ways. After a vowel or a q it is none (Bauer, Neue, Queck).</para>
/// <para>Hiragana is katakana. The long-vowel mark is left out, because the same firm writes センサ and センサー; so is the smallness of ッ and ャ, because
/// readings on forms write キヨウ for キョウ. What came with foreign words is written in two ways, ヴァ and バ, フォ and ホ: they are one. Other voiced marks stay:
/// バス is another word than ハス. A large ア after フ may be a small one (フアースト) or begin a word of its own (ゴルフアカデミー): so it is as with umlauts.</para>
/// </remarks>
public static class SearchText
{
    /// <summary>Stands between the parts of a folded text: no word is found across it.</summary>
    internal const char Border = '\n';

    /// <summary>Stands between the words of a part.</summary>
    internal const char Blank = ' ';

    // U+FFFE is no character, and normalising refuses it as it does half of a pair.
    private const char NoCharacter = '\uFFFE';

    private const string Vowels = "aeiouq";

    private static readonly (string Written, string Meant)[] LargeAfterFu = [("フア", "ハ"), ("フイ", "ヒ"), ("フエ", "ヘ"), ("フオ", "ホ")];

    /// <summary>The parts of something, folded for <see cref="SearchWord"/> to be found in.</summary>
    /// <param name="parts">Name, company and so on; those that are null or empty are left out.</param>
    /// <returns>Empty when the parts say nothing.</returns>
    public static string Fold(params ReadOnlySpan<string?> parts)
    {
        var folded = new StringBuilder();
        foreach (var part in parts)
        {
            var plain = FoldPart(part);
            Add(folded, plain);
            if (Bare(plain) is var bare && !ReferenceEquals(bare, plain))
            {
                Add(folded, bare);
            }
        }

        return folded.ToString();
    }

    /// <summary>One part: words in small letters with a single blank between them; dashes and middle dots are blanks.</summary>
    internal static string FoldPart(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        if (Ascii.IsValid(text))
        {
            foreach (var letter in text)
            {
                Add(folded, new Rune(letter));
            }
        }
        else
        {
            // Half-width kana and full-width letters become the usual ones, accents stand alone and are left out, and what else was taken apart is put together.
            foreach (var rune in WithoutAccents(Decomposed(text)).Normalize(NormalizationForm.FormC).EnumerateRunes())
            {
                Add(folded, Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)));
            }

            folded.Replace('ヴ', 'ブ');
        }

        return folded.Length > 0 && folded[^1] == Blank ? folded.ToString(0, folded.Length - 1) : folded.ToString();
    }

    /// <summary>One part without its blanks.</summary>
    internal static string Joined(string? text) => FoldPart(text).Replace(Blank.ToString(), "", StringComparison.Ordinal);

    /// <summary>The folded part as it stands in a text a second time: without umlauts, and with every vowel after フ as a small one; the very same text where there is neither.</summary>
    internal static string Bare(string plain) =>
        LargeAfterFu.Aggregate(WithoutUmlauts(plain), (bare, vowel) => bare.Replace(vowel.Written, vowel.Meant, StringComparison.Ordinal));

    /// <summary>The folded part with the letter alone where "ae", "oe" or "ue" may be an umlaut; the very same text where there is none.</summary>
    internal static string WithoutUmlauts(string plain)
    {
        StringBuilder? bare = null;
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i] == 'e' && i > 0 && plain[i - 1] is 'a' or 'o' or 'u' && (i < 2 || !Vowels.Contains(plain[i - 2], StringComparison.Ordinal)))
            {
                bare ??= new StringBuilder(plain, 0, i, plain.Length);
            }
            else
            {
                bare?.Append(plain[i]);
            }
        }

        return bare?.ToString() ?? plain;
    }

    private static void Add(StringBuilder folded, string part)
    {
        if (part.Length > 0)
        {
            _ = folded.Length > 0 ? folded.Append(Border) : folded;
            folded.Append(part);
        }
    }

    private static string Decomposed(string text)
    {
        var whole = string.Concat(text.EnumerateRunes()).Replace(NoCharacter, (char)Rune.ReplacementChar.Value);
        return whole.Normalize(NormalizationForm.FormKD);
    }

    // Only what stands on letters of alphabets: in other scripts a mark is a letter of its own.
    private static string WithoutAccents(string decomposed)
    {
        var bare = new StringBuilder(decomposed.Length);
        foreach (var letter in decomposed)
        {
            if (letter is not ((>= '\u0300' and <= '\u036F') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF')))
            {
                bare.Append(letter);
            }
        }

        return bare.ToString();
    }

    private static void Add(StringBuilder folded, Rune rune)
    {
        switch (rune.Value)
        {
            case >= 'A' and <= 'Z':
                folded.Append((char)(rune.Value | 0x20));
                break;
            case (>= 'a' and <= 'z') or (>= '0' and <= '9'):
                folded.Append((char)rune.Value);
                break;
            case 'ß':
                folded.Append("ss");
                break;
            case 'æ':
                folded.Append("ae");
                break;
            case 'œ':
                folded.Append("oe");
                break;
            case 'þ':
                folded.Append("th");
                break;
            case 'ø':
                folded.Append('o');
                break;
            case 'ð' or 'đ':
                folded.Append('d');
                break;
            case 'ł':
                folded.Append('l');
                break;
            case 'ı':
                folded.Append('i');
                break;
            case 'ς':
                folded.Append('σ');
                break;
            case (>= 'ぁ' and <= 'ゖ') or 'ゝ' or 'ゞ':
                Add(folded, (char)(rune.Value + ('ァ' - 'ぁ')));
                break;
            case >= 'ァ' and <= 'ヶ':
                Add(folded, (char)rune.Value);
                break;
            case 'ー' or '\'' or '`' or '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\u02B9' or '\u02BB' or '\u02BC' or '\u02C8' or '\u02CA' or '\u02CB':
                break;
            default:
                AddOther(folded, rune);
                break;
        }
    }

    private static void AddOther(StringBuilder folded, Rune rune)
    {
        if (rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
        {
            // Chooses the look of a letter, or is not seen at all.
            return;
        }

        if (rune.Value is '\u30FB' or '\u00B7' or '\u2022' or '\u2027' or '\u2043' or '\u2212' or '\u2219' or '\u22C5'
            || Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation)
        {
            if (folded.Length > 0 && folded[^1] != Blank)
            {
                folded.Append(Blank);
            }
        }
        else
        {
            folded.Append(rune.ToString());
        }
    }

    // A small vowel joins the フ or ヴ before it: ファ is ハ, ヴァ is バ.
    private static void Add(StringBuilder folded, char kana)
    {
        var row = folded.Length == 0 ? "" : folded[^1] switch
        {
            'フ' => "ハヒヘホ",
            'ヴ' => "バビベボ",
            _ => "",
        };
        var vowel = "ァィェォ".IndexOf(kana, StringComparison.Ordinal);
        if (row.Length > 0 && vowel >= 0)
        {
            folded[^1] = row[vowel];
        }
        else
        {
            folded.Append(Large(kana));
        }
    }

    private static char Large(char kana) => kana switch
    {
        'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' or 'ッ' or 'ャ' or 'ュ' or 'ョ' or 'ヮ' => (char)(kana + 1),
        'ヵ' => 'カ',
        'ヶ' => 'ケ',
        _ => kana,
    };
}
