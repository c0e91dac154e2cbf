using System.Text;
using FairKiosk.Pavilions.Lists;

namespace FairKiosk.Pavilions.Tests.Lists;

/// <summary>Lists that do not say how they are written.</summary>
public sealed class ListCharsetTests
{
    [Theory]
    [InlineData("山田 太郎,ヤマダ タロウ,株式会社荒川精密,代表取締役\n")]
    [InlineData("髙橋 一郎;ﾀｶﾊｼ ｲﾁﾛｳ;㈱山﨑\n")]
    [InlineData("M000001,東京都\n")]
    [InlineData("ﾔﾏﾀﾞ\tﾀﾛｳ\n")]
    public void Japanese_lists_are_Shift_JIS(string text)
    {
        var bytes = ListCharset.ShiftJis.GetBytes(text);
        Assert.Same(ListCharset.ShiftJis, ListCharset.Of(bytes));
        Assert.Equal(text, ListCharset.ShiftJis.GetString(bytes));
    }

    [Theory]
    [InlineData("Krüger;Jürgen;Düsseldorf;Österreich\n")]
    [InlineData("Müller;Straße 5;München\n")]
    [InlineData("Børge Ångström,Malmö\n")]
    [InlineData("José Núñez,España\n")]
    [InlineData("René Lefèvre,Société Générale,€ 5\n")]
    [InlineData("Große Öfen GmbH;GRÖẞE;“quoted”\n")]
    [InlineData("é\n")]
    public void Western_lists_are_Windows_1252(string text)
    {
        var bytes = ListCharset.Windows1252.GetBytes(text);
        Assert.Same(ListCharset.Windows1252, ListCharset.Of(bytes));
    }

    [Fact]
    public void Bytes_of_neither_are_not_guessed() => Assert.Null(ListCharset.Of([0x81, 0x0A, 0xFF, 0x90]));

    [Fact]
    public void An_encoding_is_found_by_its_name()
    {
        Assert.Equal(932, ListCharset.Named("Shift_JIS")!.CodePage);
        Assert.Equal(Encoding.UTF8.CodePage, ListCharset.Named("utf-8")!.CodePage);
        Assert.Equal(1250, ListCharset.Named("windows-1250")!.CodePage);
        Assert.Null(ListCharset.Named("klingon"));
        Assert.Null(ListCharset.Named("utf-7"));
        Assert.Null(ListCharset.Named(""));
    }
}
