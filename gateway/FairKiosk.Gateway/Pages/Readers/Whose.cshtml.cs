using System.Globalization;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Readers;

/// <summary>Scans that belong to no booth yet, and the organiser's answers.</summary>
internal sealed class WhoseModel(FairDatabase database, LiveSignal signal, Words words) : PageModel
{
    /// <summary>The answer just given, to take it back by.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Answered { get; set; }

    /// <summary>The reader it was about.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Reader { get; set; }

    /// <summary>How many scans that moved.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Moved { get; set; }

    public string? Problem { get; private set; }

    public string? Done => Moved is not { } moved || Problem is not null ? null
        : Answered is null ? words["Whose.TakenBack"]
        : moved == 1 ? words["Reader.MovedOne"]
        : words["Reader.Moved", Words.Number(moved)];

    public FairTime Time => field ??= new FairTime(Setup.Fair);

    public IReadOnlyList<WaitingScans> Waiting => field ??= database.Places.Waiting();

    public IReadOnlyList<Station> Stations => [.. Setup.Stations.Values.OrderBy(station => station.Name, StringComparer.CurrentCulture)];

    private FairSetup Setup => field ??= database.Setup.Read();

    public string ReaderName(string readerId) => Setup.Readers.FirstOrDefault(reader => reader.Id == readerId)?.Name ?? readerId;

    public string Span(WaitingScans row)
    {
        var from = Time.DayAndTime(row.FromUtc);
        var last = Time.Day(row.FromUtc) == Time.Day(row.LastUtc) ? Time.Minute(row.LastUtc) : Time.DayAndTime(row.LastUtc);
        var span = from.EndsWith(last, StringComparison.Ordinal) ? from : words["Whose.Span", from, last];
        return row.Estimated ? words["Live.About", span] : span;
    }

    public string Reason(WaitingScans row) => row.Doubt switch
    {
        PlacementDoubt.NotBound => words["Whose.NotBound"],
        PlacementDoubt.SpansChange => words["Whose.SpansChange"],
        _ => words["Whose.ShowedAnother", NameOf(row.ShownStationId), NameOf(row.BoundStationId)],
    };

    public IActionResult OnPostAnswer(string? reader, PlacementDoubt doubt, long from, long last, string? station)
    {
        if (string.IsNullOrEmpty(station) || !Setup.Stations.ContainsKey(station))
        {
            Problem = words["Reader.UnknownBooth"];
            return Page();
        }

        if (Waiting.FirstOrDefault(row => row.ReaderId == reader && row.Doubt == doubt && row.FromUtc.ToUnixTimeMilliseconds() == from) is not { } waiting)
        {
            Problem = words["Whose.Gone"];
            return Page();
        }

        // What came after the page was opened was not asked about.
        var asked = waiting with { LastUtc = DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(last, from, waiting.LastUtc.ToUnixTimeMilliseconds())) };
        try
        {
            var answered = database.Places.Answer(waiting.ReaderId, asked.AnswerWith(station), User.Identity!.Name!);
            signal.Raise();
            return Redirect(string.Create(CultureInfo.InvariantCulture, $"/readers/whose?answered={answered.Id}&reader={waiting.ReaderId}&moved={answered.Moved}"));
        }
        catch (SetupRejectedException)
        {
            // Somebody else has answered in between.
            Problem = words["Whose.Gone"];
            return Page();
        }
    }

    public IActionResult OnPostTakeBack(string? reader, string? answer)
    {
        try
        {
            var change = database.Places.TakeBackAnswer(reader ?? "", answer ?? "", User.Identity!.Name!);
            signal.Raise();
            return Redirect(string.Create(CultureInfo.InvariantCulture, $"/readers/whose?moved={change.Moved}"));
        }
        catch (SetupRejectedException)
        {
            Problem = words["Reader.AlreadyTakenBack"];
            return Page();
        }
    }

    private string NameOf(string? station) =>
        station is null ? words["Readers.NoStation"] : Setup.Stations.TryGetValue(station, out var known) ? known.Name : station;
}
