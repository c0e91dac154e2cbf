using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>A page with a plain list of what is set up, each with a page of its own: _List.cshtml.</summary>
internal abstract class ListPage : PageModel
{
    /// <summary>A new one was just saved.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Did { get; set; }

    public abstract string Title { get; }

    /// <summary>What the list is for.</summary>
    public abstract string Text { get; }

    public abstract string Add { get; }

    /// <summary>The address of the list, and of each of it with its short name behind.</summary>
    public abstract string List { get; }

    /// <summary>What the columns are called.</summary>
    public abstract IReadOnlyList<string> Heads { get; }

    /// <summary>Each with its short name and one text for each column.</summary>
    public abstract IReadOnlyList<(string Id, IReadOnlyList<string> Cells)> Rows { get; }
}
