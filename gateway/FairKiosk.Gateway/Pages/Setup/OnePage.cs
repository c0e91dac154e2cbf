using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>A page with one of a list, or a new one: a firm, a place, a guest, somebody of the staff. None of them is ever removed, for what was counted names it.</summary>
internal abstract class OnePage(FairDatabase database, ConfigPublisher configs, LiveSignal signal, Words words) : SetupPage(database, configs, signal, words)
{
    /// <summary>Stands for one that is not there yet; no short name begins so.</summary>
    public const string New = "_new";

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public bool IsNew => Id == New;

    /// <summary>What people call it; null: there is none of that short name.</summary>
    public abstract string? KnownName { get; }

    /// <summary>The address of the list, and of each of it with its short name behind.</summary>
    public abstract string List { get; }

    public string Address => $"{List}/{Id}";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (KnownName is null && !IsNew)
        {
            context.Result = NotFound();
        }
    }

    public IActionResult OnPost() => Save(change => IsNew ? List + "?did=saved" : $"{Address}?did=saved{Told(change)}");

    /// <summary>What the page shall know of the change when it is opened again.</summary>
    protected virtual string Told(SetupChange change) => FormattableString.Invariant($"&scans={change.Scans}");
}
