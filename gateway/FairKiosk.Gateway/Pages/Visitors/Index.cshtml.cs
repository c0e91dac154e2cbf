using System.Globalization;
using FairKiosk.Gateway.Lists;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Lists;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Visitors;

/// <summary>The organiser's visitor lists: upload, columns, check, import, and back. Of names it shows the five rows that the organiser has just sent.</summary>
[UploadLimit]
internal sealed class IndexModel(FairDatabase database, ListDesk desk, ListWords list, Words words) : PageModel
{
    public const string Address = "/visitors";

    // Those that organisers send; the empty one finds out by itself.
    public static IReadOnlyList<string> Charsets { get; } = ["", "utf-8", "shift_jis", "windows-1252", "windows-1250", "euc-jp", "iso-2022-jp"];

    private string? _problem;

    /// <summary>Just taken back.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Back { get; set; }

    /// <summary>What was sent was larger than a list may be.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Large { get; set; }

    public ListDeskState State => field ??= desk.State;

    public IReadOnlyList<VisitorList> Lists => field ??= database.Visitors.List();

    public FairTime Time => field ??= new FairTime(database.Setup.Read().Fair);

    public string? Problem => _problem ?? (Large ? list.Fault(new ListFaultException(ListFault.TooLarge)) : Saying(State.Error));

    public ListWords List => list;

    /// <summary>Reasons with how many rows each, the commonest first.</summary>
    public IEnumerable<(RowRefusal Why, int Rows)> Reasons => State.Figures!.Refused.GroupBy(row => row.Why, row => row.Row, (why, rows) => (why, rows.Count())).OrderByDescending(reason => reason.Item2);

    /// <summary>The time that the work that is going on still takes, as roughly as a person would say it; null while nobody can tell.</summary>
    public string? Rest
    {
        get
        {
            var elapsed = TimeProvider.System.GetUtcNow() - State.StartedAt;
            if (State.Progress is not { Share: > 0.05 and var share })
            {
                return null;
            }

            var rest = (elapsed / share) - elapsed;
            return rest < TimeSpan.FromMinutes(1) ? words["Visitors.RestSeconds", Math.Max(1, (int)rest.TotalSeconds)] : words["Visitors.RestMinutes", (int)Math.Ceiling(rest.TotalMinutes)];
        }
    }

    public IActionResult OnGetProgress()
    {
        if (State.IsRunning)
        {
            return Partial("_Job", this);
        }

        // What comes next is another page.
        Response.Headers["HX-Refresh"] = "true";
        return new NoContentResult();
    }

    public IActionResult OnGetReport()
    {
        if (State.Figures is not { } figures)
        {
            return NotFound();
        }

        var report = new MemoryStream();
        ListReport.Write(report, figures, list);
        report.Position = 0;
        return File(report, ListReport.ContentType, "visitors-not-taken.csv");
    }

    public async Task<IActionResult> OnPostUploadAsync(IFormFile? file)
    {
        if (file is null || file.Length == 0)
        {
            _problem = words["Visitors.NoFile"];
            return Page();
        }

        await using var content = file.OpenReadStream();
        return await DoAsync(() => desk.OpenAsync(content, Path.GetFileName(file.FileName), HttpContext.RequestAborted));
    }

    public Task<IActionResult> OnPostReread(string id, string? charset) => Do(() => desk.Reread(id, Charsets.Contains(charset, StringComparer.Ordinal) ? charset! : ""));

    public Task<IActionResult> OnPostCheck(string id) => Do(() => Begin(id, importFor: null));

    public Task<IActionResult> OnPostImport(string id) => Do(() => Begin(id, User.Identity!.Name!));

    public Task<IActionResult> OnPostCancel(string id) => Do(() => desk.Cancel(id));

    public async Task<IActionResult> OnPostUndoAsync(string list)
    {
        var isBack = false;
        var answer = await Do(() => isBack = desk.Withdraw(list, User.Identity!.Name!));
        return isBack ? Redirect(Address + "?back=true") : answer;
    }

    /// <summary>What is wrong, in a sentence; null: nothing is.</summary>
    private string? Saying(Exception? error) => error switch
    {
        null => null,
        ListFaultException fault => list.Fault(fault),
        _ when StorageTrouble.Of(error, words) is { } trouble => $"{trouble.Title}. {trouble.Text}",
        _ => words["Problem.Broken.Text"],
    };

    private void Begin(string id, string? importFor)
    {
        Dictionary<VisitorField, int> columns = [];
        foreach (var field in Enum.GetValues<VisitorField>())
        {
            if (int.TryParse(Request.Form["column." + field], CultureInfo.InvariantCulture, out var column) && column >= 0)
            {
                columns[field] = column;
            }
        }

        if (!columns.ContainsKey(VisitorField.Code))
        {
            throw new ListFaultException(ListFault.NoCodeColumn);
        }

        if (!desk.Begin(id, columns, importFor))
        {
            _problem = words["Visitors.Gone"];
        }
    }

    private Task<IActionResult> Do(Action work) => DoAsync(() =>
    {
        work();
        return Task.CompletedTask;
    });

    private async Task<IActionResult> DoAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (ListFaultException fault)
        {
            _problem = list.Fault(fault);
        }

        return _problem is null ? Redirect(Address) : Page();
    }
}
