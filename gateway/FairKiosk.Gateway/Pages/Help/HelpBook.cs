using System.Collections.Frozen;
using FairKiosk.Gateway.Pages.Web;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace FairKiosk.Gateway.Pages.Help;

/// <summary>The pages of docs/ that are written for the people at a fair, as the gateway shows them: what is read there and here is one text,
/// in each language of the pages.</summary>
internal sealed class HelpBook
{
    public const string Exhibitor = "exhibitor";
    public const string Organiser = "organiser";

    private const string English = "en";

    // Of the scripts that are written without blanks: CJK punctuation, kana, kanji, full-width forms.
    private const char FirstWideLetter = '\u3000';

    // In the order in which they are offered, of those that the project puts into the folder "help".
    private static readonly string[] Names =
        [Exhibitor, Organiser, "staff", "forms", "meetings", "permissions", "counting", "exports", "reader-page", "scanners", "nfc", "badges", "set-up", "operations", "glossary"];

    private static readonly MarkdownPipeline Markdown =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).DisableHtml().Build();

    private readonly FrozenDictionary<string, IReadOnlyList<HelpPage>> _pages;

    /// <param name="folder">Holds the English pages as NAME.md, those in another language as LANGUAGE/NAME.md.</param>
    public HelpBook(string folder)
    {
        _pages = PageLanguages.All.ToFrozenDictionary(
            language => language,
            language => (IReadOnlyList<HelpPage>)[.. Names.Select(name => Read(language == English ? folder : Path.Combine(folder, language), name, language))],
            StringComparer.Ordinal);
    }

    /// <summary>All of them in that language.</summary>
    public IReadOnlyList<HelpPage> Pages(string language) => _pages[language];

    /// <summary>Null: there is no such page.</summary>
    public HelpPage? Find(string name, string language) => _pages[language].FirstOrDefault(page => page.Name == name);

    private static HelpPage Read(string folder, string name, string language)
    {
        var page = Parse(Path.Combine(folder, name + ".md"));
        if (language != English)
        {
            // A heading has the place that it has in English: a link to it holds in each language.
            foreach (var (heading, english) in Headings(page).Zip(Headings(Parse(Path.Combine(folder, "..", name + ".md")))))
            {
                heading.GetAttributes().Id = english.GetAttributes().Id;
            }
        }

        foreach (var link in page.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage)
            {
                link.Url = "/help/" + Inside(link.Url);
                // Large, and below what is read first.
                link.GetAttributes().AddProperty("loading", "lazy");
            }
            else
            {
                Turn(link);
            }
        }

        JoinLines(page);
        NameColumns(page);
        var title = Headings(page).First(heading => heading.Level == 1);
        return new HelpPage(name, string.Concat(title.Inline!.Descendants<LiteralInline>()), new HtmlString(page.ToHtml(Markdown)));
    }

    // Markdown has no table without names of columns. Where none is named there is no such row, and one without a name among others is no name.
    private static void NameColumns(MarkdownDocument page)
    {
        foreach (var head in page.Descendants<TableRow>().Where(row => row.IsHeader).ToList())
        {
            var unnamed = head.OfType<TableCell>().Where(cell => cell.Descendants<LeafInline>().All(inline => inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace())).ToList();
            if (unnamed.Count == head.Count)
            {
                head.Parent!.Remove(head);
                continue;
            }

            foreach (var cell in unnamed)
            {
                cell.GetAttributes().AddProperty("role", "presentation");
            }
        }
    }

    // A browser shows the end of a line as a blank, and Japanese has none.
    private static void JoinLines(MarkdownDocument page)
    {
        foreach (var end in page.Descendants<LineBreakInline>().Where(end => !end.IsHard).ToList())
        {
            if (IsWide(Literals(end.PreviousSibling).LastOrDefault(), ^1) && IsWide(Literals(end.NextSibling).FirstOrDefault(), 0))
            {
                end.Remove();
            }
        }
    }

    private static IEnumerable<LiteralInline> Literals(Inline? beside) => beside switch
    {
        LiteralInline literal => [literal],
        ContainerInline marked => marked.Descendants<LiteralInline>(),
        _ => [],
    };

    private static bool IsWide(LiteralInline? literal, Index at) => literal is { Content.Length: > 0 } && literal.ToString()[at] >= FirstWideLetter;

    private static MarkdownDocument Parse(string path) => Markdig.Markdown.Parse(File.ReadAllText(path), Markdown);

    private static IEnumerable<HeadingBlock> Headings(MarkdownDocument page) => page.Descendants<HeadingBlock>();

    // A page in another language lies a folder deeper than what it speaks of.
    private static string Inside(string? url) => url is null ? "" : url.StartsWith("../", StringComparison.Ordinal) ? url[3..] : url;

    // A link to another page of the book leads there; one to what only the source has becomes plain words.
    private static void Turn(LinkInline link)
    {
        var url = Inside(link.Url);
        var (file, place) = url.Split('#', 2) is [var before, var after] ? (before, "#" + after) : (url, "");
        if (file.Length == 0)
        {
            return;
        }

        var name = Path.GetFileNameWithoutExtension(file);
        if (file == name + ".md" && Names.Contains(name, StringComparer.Ordinal))
        {
            link.Url = "/help/" + name + place;
            return;
        }

        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }
}
