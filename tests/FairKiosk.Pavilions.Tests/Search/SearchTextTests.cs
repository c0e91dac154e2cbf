using System.Runtime.CompilerServices;
using System.Text;
using FairKiosk.Pavilions.Search;
using FsCheck.Fluent;

namespace FairKiosk.Pavilions.Tests.Search;

/// <summary>Finding what is written in another way. T-23 and DQ-12 are the names of the languages' test cases.</summary>
public sealed class SearchTextTests
{
    // Ways to write the same: a syllable, and what may stand between two. Each begins with a consonant, so that no umlaut's spelling follows a vowel.
    private static readonly string[][] Syllables =
    [
        ["Mü", "MÜ", "mue", "Mu", "Ｍü", "Mu\u0308"], ["ller", "LLER", "ｌler"], ["Straß", "strass", "STRASS", "Strass"], ["Sör", "soer", "Sør"], ["Dvořák", "Dvorak", "DVORAK"],
        ["ガー", "ｶﾞｰ", "がー", "ガ", "が"], ["ション", "しょん", "ｼｮﾝ", "シヨン"], ["ヶ", "ケ", "ｹ"], ["山田", "山\uFE00田"], ["９８", "98"], ["ＩＶＡＭ", "ivam"],
    ];

    private static readonly string[] Between = ["-", " ", "", "\u3000", "・", "･", "\u2013", "·", "\u00AD", "'"];

    public static TheoryData<string, string, string> Spellings()
    {
        TheoryData<string, string, string> spellings = [];
        foreach (var line in File.ReadLines(Golden("T-23-spellings.csv")).Skip(1).Select(line => line.Split(',')))
        {
            spellings.Add(line[0], line[1], line[2]);
        }

        return spellings;
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void T_23_a_name_is_found_as_others_write_it_and_a_long_one_with_a_letter_wrong(string written, string searched, string found)
    {
        Assert.Equal(found == "yes", Finds(written, searched));
        Assert.Equal(found != "no", Finds(written, searched) || FindsNearly(written, searched));
        Assert.True(Finds(written, written) && Finds(searched, searched), "it does not find itself");
        if (found == "yes" && !written.Contains(' ', StringComparison.Ordinal) && searched.Length >= written.Length - 1)
        {
            Assert.True(Finds(searched, written), $"{written} does not find {searched}");
        }
    }

    [Fact]
    public void T_23_a_long_word_is_found_with_any_one_letter_wrong_and_by_a_piece_that_the_mistake_left_whole() => Property.HoldsForChoices(
        choices =>
        {
            choices = [.. choices, 7];
            var (alphabet, least) = choices.Length % 2 == 0 ? ("bcdfgklmnp", 6) : ("カキクケコサシスセソ", 5);
            var word = string.Concat(Enumerable.Range(0, least + (choices.Length % 7)).Select(i => alphabet[choices[i % choices.Length] / (i + 1) % alphabet.Length]));
            var (at, other) = (choices[0] % word.Length, alphabet[choices[^1] % alphabet.Length].ToString());
            var wrong = (choices[0] / word.Length % 4) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, other),
                2 => word.Remove(at, 1).Insert(at, other),
                _ => at + 1 < word.Length ? word.Remove(at, 1).Insert(at + 1, word[at].ToString()) : word,
            };

            var searched = Assert.Single(SearchWord.Of(word));
            var text = SearchText.Fold("Anna 東京", $"{wrong} GmbH");
            Assert.True(searched.IsIn(text) || searched.NearIn(text).Contains(wrong, StringComparer.Ordinal), $"{word} does not find {wrong}");
            Assert.Contains(searched.Pieces(), piece => text.Contains(piece, StringComparison.Ordinal));
        },
        tests: 3000);

    [Theory]
    [InlineData("Mikroelektronik", "elektronik")]
    [InlineData("Bauelemente", "elemente")]
    [InlineData("Samuel", "el")]
    [InlineData("Maeda", "eda")]
    [InlineData("anna.maeda@kuzuno.example", "maeda@kuzuno.example")]
    public void T_23_a_part_of_a_word_is_found_wherever_it_begins(string written, string searched) => Assert.True(Finds(written, searched));

    [Theory]
    [InlineData("ライフイノベーション", "ライフイノベシヨン")]
    [InlineData("ｺﾞﾙﾌｱｶﾃﾞﾐｰ", "ゴルフアカデミ")]
    [InlineData("ファースト", "ハスト")]
    [InlineData("ｳﾞｧｲｵﾘﾝ", "バイオリン")]
    public void A_small_vowel_joins_the_kana_before_it_and_a_large_one_begins_a_word_of_a_compound(string written, string folded) =>
        Assert.Equal(folded, SearchText.FoldPart(written));

    [Fact]
    public void Words_are_found_in_any_order_in_all_parts_of_a_lead_and_never_across_two_of_them()
    {
        var folded = SearchText.Fold("Anna Müller", null, "", "Kuzuno AG", "anna@kuzuno.example");
        Assert.All(SearchWord.Of("kuzuno\tmueller ANNA"), word => Assert.True(word.IsIn(folded)));
        Assert.False(Assert.Single(SearchWord.Of("MüllerKuzuno")).IsIn(folded));
        Assert.Empty(SearchWord.Of(" - \u3000 ・"));
        Assert.Empty(SearchWord.Of(null));
        Assert.Equal(2, SearchWord.Of("Anna ＡＮＮＡ Bo").Count);
    }

    [Fact]
    public void No_text_makes_folding_throw_and_a_folded_text_folds_to_itself() => Property.HoldsForBytes(
        bytes =>
        {
            var text = new string(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(bytes.AsSpan(0, bytes.Length & ~1)));
            var folded = SearchText.FoldPart(text);
            Assert.Equal(folded, SearchText.FoldPart(folded));
            _ = SearchWord.Of(text);
        },
        Gen.Choose(0, 255).Select(number => (byte)number),
        tests: 3000,
        longest: 40);

    [Fact]
    public void Every_character_folds_to_what_folds_to_itself()
    {
        for (var number = 0; number <= 0x10FFFF; number += number is 0xD7FF ? 0x801 : 1)
        {
            var folded = SearchText.FoldPart(new Rune(number).ToString());
            Assert.True(folded == SearchText.FoldPart(folded), $"U+{number:X4}");
        }
    }

    [Fact]
    public void T_23_every_piece_of_a_text_finds_it() => Property.HoldsForChoices(
        choices =>
        {
            var pieces = Pieces(choices);
            var from = pieces.Count / 3;
            var piece = string.Concat(pieces.Skip(from).Take((pieces.Count / 2) + 1));
            Assert.True(Finds(string.Concat(pieces), piece), $"{piece} is not found in {string.Concat(pieces)}");
        },
        tests: 2000);

    [Fact]
    public void T_23_every_way_to_write_a_text_finds_every_other() => Property.HoldsForChoices(
        choices =>
        {
            var (one, other) = (new StringBuilder("Tor"), new StringBuilder("tor"));
            foreach (var choice in choices.Take(8))
            {
                var syllable = Syllables[choice % Syllables.Length];
                one.Append(Between[choice / 64 % Between.Length]).Append(syllable[choice / 1024 % syllable.Length]);
                other.Append(Between[choice / 8192 % Between.Length]).Append(syllable[choice / 131072 % syllable.Length]);
            }

            Assert.True(Finds(one.ToString(), other.ToString()), $"{other} does not find {one}");
        },
        tests: 3000);

    private static string Golden(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "golden", "search", name));

    private static bool Finds(string written, string searched)
    {
        var folded = SearchText.Fold(written);
        return SearchWord.Of(searched).All(word => word.IsIn(folded));
    }

    private static bool FindsNearly(string written, string searched)
    {
        var folded = SearchText.Fold(written);
        return SearchWord.Of(searched).All(word => word.IsIn(folded) || word.NearIn(folded).Any());
    }

    private static List<string> Pieces(int[] choices) =>
        [.. choices.Take(12).SelectMany(choice => new[]
        {
            Syllables[choice % Syllables.Length][choice / 64 % Syllables[choice % Syllables.Length].Length], Between[choice / 1024 % Between.Length],
        })];
}
