using System.Text.RegularExpressions;
using System.Xml.Linq;
using FairKiosk.Gateway.Labels;

namespace FairKiosk.Gateway.Tests.Labels;

public sealed partial class SheetWordsTests
{
    private static readonly string[] Files = ["Sheet.resx", "Sheet.de.resx", "Sheet.ja.resx"];

    [Fact]
    public void No_text_of_a_sheet_is_missing_in_a_language_and_none_is_unused()
    {
        string gateway = Path.Combine(Root(), "gateway", "FairKiosk.Gateway");
        string[] used = [.. Directory.EnumerateFiles(Path.Combine(gateway, "Labels"), "*.cs")
            .SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (string file in Files)
        {
            List<XElement> texts = [.. XDocument.Load(Path.Combine(gateway, "Texts", file)).Descendants("data")];
            Assert.Equal(used, texts.Select(text => text.Attribute("name")!.Value).Order(StringComparer.Ordinal));
            Assert.All(texts, text => Assert.NotEqual("", text.Value.Trim()));
        }
    }

    [Fact]
    public void Every_language_has_its_own_words_and_another_one_has_none()
    {
        string[] titles = [.. SheetWords.Languages.Select(language => SheetWords.For(language)!["Title"])];
        Assert.Equal(["Command codes", "Befehlscodes", "\u64cd\u4f5c\u30b3\u30fc\u30c9"], titles);
        Assert.Null(SheetWords.For("fr"));
        Assert.Null(SheetWords.For("../de"));
    }

    [Fact]
    public void A_missing_font_is_named_with_the_package_that_brings_it()
    {
        SheetFonts fonts = new("/nowhere");
        Assert.Contains("fonts-open-sans", Assert.Throws<FontMissingException>(() => fonts.GetFont("latin")).Message, StringComparison.Ordinal);
        Assert.Contains("fonts-ipaexfont-gothic", Assert.Throws<FontMissingException>(() => fonts.GetFont("japanese")).Message, StringComparison.Ordinal);
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FairKiosk.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex(@"\bsheet\[""(?<key>[A-Za-z.]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
