using System.Globalization;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Readers;

/// <summary>One reader: where it stands and stood, what it speaks, and where it is.</summary>
internal sealed class ReaderModel(FairDatabase database, ConfigPublisher configs, LiveSignal signal, IngestLimits limits, TimeProvider time, Words words) : PageModel
{
    private const int Latest = 20;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Just bound under that revision.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Bound { get; set; }

    /// <summary>Just taken back, identified or spoken to.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Did { get; set; }

    /// <summary>How many scans that moved.</summary>
    [BindProperty(SupportsGet = true)]
    public int Moved { get; set; }

    /// <summary>With the places of long ago.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    public string? Station { get; private set; }

    public string? From { get; private set; }

    public string? To { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>What a binding that began before now would move.</summary>
    public PlaceChange? Preview { get; private set; }

    public ReaderEntry Entry => Setup.Readers.First(reader => reader.Id == Id);

    public ReaderRow? Row => field ??= database.Completeness.Readers().FirstOrDefault(row => row.ReaderId == Id);

    public FairSetup Setup => field ??= database.Setup.Read();

    public FairTime Time => field ??= new FairTime(Setup.Fair);

    public Binding? Binding => Setup.BindingOf(Id, time.GetUtcNow());

    public IReadOnlyList<Station> Stations => [.. Setup.Stations.Values.OrderBy(station => station.Name, StringComparer.CurrentCulture)];

    /// <summary>The latest first, without those that hold for no time.</summary>
    public IReadOnlyList<Binding> Bindings =>
        [.. (Setup.Bindings.GetValueOrDefault(Id) ?? []).Where(binding => binding.FromUtc != binding.ToUtc).Reverse()];

    public IEnumerable<Binding> ShownBindings => All ? Bindings : Bindings.Take(Latest);

    /// <summary>How many of them are not shown.</summary>
    public int Older => All ? 0 : Math.Max(0, Bindings.Count - Latest);

    /// <summary>The revision that the notice offers to take back.</summary>
    public long? Undo => Bindings.FirstOrDefault(binding => binding.Revision == Bound)?.Revision;

    public string? Done => Bindings.FirstOrDefault(binding => binding.Revision == Bound) is { } bound
        ? words["Reader.Bound", Entry.Name, StationName(bound.StationId), Time.DayAndTime(bound.FromUtc)] + " " + MovedText
        : Did switch
        {
            "takeback" => words["Reader.TakenBack"] + " " + MovedText,
            "identify" => Row is { Online: true }
                ? words["Reader.Identified", Entry.Name, (int)Math.Ceiling(limits.IdentifyTime.TotalSeconds)]
                : words["Reader.NotIdentified", Entry.Name],
            "language" => words["Reader.Spoken", Entry.Name],
            _ => null,
        };

    private string MovedText => Moved == 1 ? words["Reader.MovedOne"] : words["Reader.Moved", Words.Number(Moved)];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Setup.Readers.All(reader => reader.Id != Id))
        {
            context.Result = NotFound();
        }
    }

    public string StationName(string? station) =>
        station is null ? words["Live.Whose"] : Setup.Stations.TryGetValue(station, out var known) ? known.Name : station;

    public string MoveText(ScanMove move) => words["Reader.Move", Words.Number(move.Count), StationName(move.FromStationId), StationName(move.ToStationId)];

    public IActionResult OnPostBind(string? station, string? from, string? to, bool confirmed)
    {
        (Station, From, To) = (station, from, to);
        var now = time.GetUtcNow();
        DateTimeOffset? begin = string.IsNullOrWhiteSpace(from) ? now : Time.Utc(from);
        DateTimeOffset? end = string.IsNullOrWhiteSpace(to) ? null : Time.Utc(to);
        Problem = ProblemWith(station, begin, to, end);
        if (Problem is not null || begin is not { } beginUtc)
        {
            return Page();
        }

        var wish = new PlaceWish(Id, station!, beginUtc, end);
        if (beginUtc < now && !confirmed)
        {
            Preview = database.Places.Bind(wish, User.Identity!.Name!, tryOnly: true);
            return Page();
        }

        var bound = database.Places.Bind(wish, User.Identity!.Name!);
        Tell();
        return Back($"bound={bound.Id}&moved={Number(bound.Moved)}");
    }

    public IActionResult OnPostTakeBack(long revision)
    {
        if (Bindings.All(binding => binding.Revision != revision))
        {
            Problem = words["Reader.AlreadyTakenBack"];
            return Page();
        }

        var change = database.Places.TakeBack(Id, revision, User.Identity!.Name!);
        Tell();
        return Back($"did=takeback&moved={Number(change.Moved)}");
    }

    public IActionResult OnPostIdentify()
    {
        configs.Identify(Id);
        return Back("did=identify");
    }

    public IActionResult OnPostLanguage(string? language)
    {
        if (language is null || !ReaderPlaces.Languages.Contains(language, StringComparer.Ordinal))
        {
            return BadRequest();
        }

        database.Places.SetLanguage(Id, language, User.Identity!.Name!);
        Tell();
        return Back("did=language");
    }

    private string? ProblemWith(string? station, DateTimeOffset? begin, string? to, DateTimeOffset? end)
    {
        if (string.IsNullOrEmpty(station) || !Setup.Stations.ContainsKey(station))
        {
            return words["Reader.UnknownBooth"];
        }

        if (begin is null || (end is null && !string.IsNullOrWhiteSpace(to)))
        {
            return words["Reader.UnknownTime", begin is null ? From! : to!];
        }

        if (end <= begin)
        {
            return words["Reader.EndsTooEarly"];
        }

        return end is not null && Setup.BindingAfter(Id, begin.Value) is { } next && next.FromUtc < end
            ? words["Reader.Overlaps", Entry.Name, Time.DayAndTime(next.FromUtc), StationName(next.StationId)]
            : null;
    }

    // The reader and the other pages hear of it at once instead of at the next look at the database.
    private void Tell()
    {
        configs.Wake();
        signal.Raise();
    }

    private RedirectResult Back(string query) => Redirect($"/reader/{Id}?{query}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
