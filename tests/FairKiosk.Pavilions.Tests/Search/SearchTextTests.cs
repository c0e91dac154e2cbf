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

    [Theory]
    [InlineData("ＩＶＡＭ", "IVAM")]
    [InlineData("ＩＶＡＭ", "ivam")]
    [InlineData("MOTEK ｵｰﾄﾒｰｼｮﾝ", "オートメーション")]
    [InlineData("オートメーション", "おーとめーしょん")]
    [InlineData("センサー", "センサ")]
    [InlineData("東京キョウカイ", "キヨウカイ")]
    [InlineData("市ヶ谷", "市ケ谷")]
    [InlineData("ハンス・ミュラー", "ハンスミュラー")]
    [InlineData("山田 太郎", "山田太郎")]
    [InlineData("Strauß", "Strauss")]
    [InlineData("STRAUẞ", "strauß")]
    [InlineData("Müller", "Mueller")]
    [InlineData("Müller", "Muller")]
    [InlineData("Mueller", "Muller")]
    [InlineData("Müller", "mü")]
    [InlineData("Bäuerle", "Baeuerle")]
    [InlineData("Goethe", "Göthe")]
    [InlineData("Baden-Württemberg", "Baden Wuerttemberg")]
    [InlineData("Baden-Württemberg", "BadenWürttemberg")]
    [InlineData("Baden Wuerttemberg", "BadenWürttemberg")]
    [InlineData("Baden\u2013Württemberg", "Baden-Wurttemberg")]
    [InlineData("X-Ray", "xray")]
    [InlineData("Satō", "Sato")]
    [InlineData("Dvořák", "Dvorak")]
    [InlineData("Łódź", "Lodz")]
    [InlineData("Sørensen", "Soerensen")]
    [InlineData("Brüel & Kjær", "Kjaer Bruel")]
    [InlineData("O’Neil", "O'Neil")]
    [InlineData("O'Neil", "ONeil")]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("МОСКВА", "москва")]
    public void T23_a_name_is_found_as_it_is_written_and_as_others_write_it(string one, string other)
    {
        Assert.True(Finds(one, other), $"{other} does not find {one}");
        Assert.True(Finds(one, one) && Finds(other, other), "it does not find itself");
        if (!one.Contains(' ', StringComparison.Ordinal) && other.Length >= one.Length - 1)
        {
            Assert.True(Finds(other, one), $"{one} does not find {other}");
        }
    }

    [Theory]
    [InlineData("バス", "ハス")]
    [InlineData("Ivan Nowak", "ann")]
    [InlineData("Neue Bauer GmbH", "Baur")]
    [InlineData("COMPAMED", "COMAPMED")]
    [InlineData("フラウンホーファー", "フランフォーファー")]
    [InlineData("Anna Kuzuno", "Anna Abel")]
    [InlineData("Anna", "Ânnâ B")]
    public void T23_what_is_another_word_is_not_found(string written, string searched) => Assert.False(Finds(written, searched));

    [Theory]
    [InlineData("Mikroelektronik", "elektronik")]
    [InlineData("Bauelemente", "elemente")]
    [InlineData("Samuel", "el")]
    [InlineData("Maeda", "eda")]
    [InlineData("anna.maeda@kuzuno.example", "maeda@kuzuno.example")]
    public void T23_a_part_of_a_word_is_found_wherever_it_begins(string written, string searched) => Assert.True(Finds(written, searched));

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
    public void T23_every_piece_of_a_text_finds_it() => Property.HoldsForChoices(
        choices =>
        {
            var pieces = Pieces(choices);
            var from = pieces.Count / 3;
            var piece = string.Concat(pieces.Skip(from).Take((pieces.Count / 2) + 1));
            Assert.True(Finds(string.Concat(pieces), piece), $"{piece} is not found in {string.Concat(pieces)}");
        },
        tests: 2000);

    [Fact]
    public void T23_every_way_to_write_a_text_finds_every_other() => Property.HoldsForChoices(
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

    private static bool Finds(string written, string searched)
    {
        var folded = SearchText.Fold(written);
        return SearchWord.Of(searched).All(word => word.IsIn(folded));
    }

    private static List<string> Pieces(int[] choices) =>
        [.. choices.Take(12).SelectMany(choice => new[]
        {
            Syllables[choice % Syllables.Length][choice / 64 % Syllables[choice % Syllables.Length].Length], Between[choice / 1024 % Between.Length],
        })];
}
