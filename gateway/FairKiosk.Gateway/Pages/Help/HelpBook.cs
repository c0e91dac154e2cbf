using System.Collections.Frozen;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace FairKiosk.Gateway.Pages.Help;

/// <summary>The pages of docs/ that are written for the people at a fair, as the gateway shows them: what is read there and here is one text.</summary>
internal sealed class HelpBook
{
    public const string Exhibitor = "exhibitor";
    public const string Organiser = "organiser";

    // In the order in which they are offered, of those that the project puts into the folder "help".
    private static readonly string[] Names =
        [Exhibitor, Organiser, "staff", "counting", "exports", "reader-page", "scanners", "nfc", "badges", "set-up", "operations", "glossary"];

    private static readonly MarkdownPipeline Markdown =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).DisableHtml().Build();

    private readonly FrozenDictionary<string, HelpPage> _pages;

    /// <param name="folder">Holds the pages as NAME.md.</param>
    public HelpBook(string folder)
    {
        Pages = [.. Names.Select(name => Read(name, File.ReadAllText(Path.Combine(folder, name + ".md"))))];
        _pages = Pages.ToFrozenDictionary(page => page.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<HelpPage> Pages { get; }

    /// <summary>Null: there is no such page.</summary>
    public HelpPage? Find(string name) => _pages.GetValueOrDefault(name);

    private static HelpPage Read(string name, string text)
    {
        var page = Markdig.Markdown.Parse(text, Markdown);
        foreach (var link in page.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage)
            {
                link.Url = "/help/" + link.Url;
                // Large, and below what is read first.
                link.GetAttributes().AddProperty("loading", "lazy");
            }
            else
            {
                Turn(link);
            }
        }

        var title = page.Descendants<HeadingBlock>().First(heading => heading.Level == 1);
        return new HelpPage(name, string.Concat(title.Inline!.Descendants<LiteralInline>()), new HtmlString(page.ToHtml(Markdown)));
    }

    // A link to another page of the book leads there; one to what only the source has becomes plain words.
    private static void Turn(LinkInline link)
    {
        var (file, place) = (link.Url ?? "").Split('#', 2) is [var before, var after] ? (before, "#" + after) : (link.Url ?? "", "");
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
