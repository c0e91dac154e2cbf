using System.Globalization;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Readers;

/// <summary>What could not be understood: why, its bytes as text, and another try.</summary>
internal sealed class QuarantineModel(FairDatabase database, QuarantineDesk desk, LiveSignal signal, Words words) : PageModel
{
    public const int PageSize = 100;

    /// <summary>Whose bytes are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>So many were understood just now.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Understood { get; set; }

    /// <summary>So many were not.</summary>
    [BindProperty(SupportsGet = true)]
    public int Stay { get; set; }

    public string? Problem { get; private set; }

    public string? Done => Understood is { } understood ? words["Quarantine.Replayed", Words.Number(understood), Words.Number(Stay)] : null;

    public FairTime Time => field ??= new FairTime(Setup.Fair);

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<QuarantineEntry> Entries => field ??= database.Quarantine.List();

    public IEnumerable<QuarantineEntry> FirstEntries => Entries.Take(PageSize);

    /// <summary>There are more than are shown.</summary>
    public bool HasMore => Entries.Count > PageSize;

    public QuarantineEntry? Shown => Entries.FirstOrDefault(entry => entry.Id == Show);

    public string RawText => desk.Text(Shown!.Id);

    private FairSetup Setup => field ??= database.Setup.Read();

    public string ReaderName(string readerId) => Setup.Readers.FirstOrDefault(reader => reader.Id == readerId)?.Name ?? readerId;

    /// <summary>Tries one again, or all of them when none is named.</summary>
    public IActionResult OnPostReplay(string? entry)
    {
        List<QuarantineEntry> wanted = [.. Entries.Where(known => entry is null || known.Id == entry)];
        if (wanted.Count == 0)
        {
            Problem = words["Quarantine.Gone"];
            return Page();
        }

        List<string> problems = [.. wanted.Select(desk.Replay).OfType<string>()];
        signal.Raise();
        if (wanted.Count == 1 && problems.Count == 1)
        {
            Problem = words["Quarantine.StillNot", QuarantineWords.Of(problems[0])];
            return Page();
        }

        return Redirect(string.Create(CultureInfo.InvariantCulture, $"/readers/quarantine?understood={wanted.Count - problems.Count}&stay={problems.Count}"));
    }
}
