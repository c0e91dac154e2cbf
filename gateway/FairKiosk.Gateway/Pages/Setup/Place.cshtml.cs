using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Pages.Shared;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>One place where badges are read, or a new one: what it is for, who owns what is scanned there and when, and which readers stand there.</summary>
internal sealed class PlaceModel(FairDatabase database, ConfigPublisher configs, LiveSignal signal, TimeProvider time, Words words)
    : OnePage(database, configs, signal, words)
{
    /// <summary>The change that was just made.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Change { get; set; }

    public override string? KnownName => Station?.Name;

    public override string List => "/setup/places";

    public Station? Station => Setup.Stations.GetValueOrDefault(Id);

    public IReadOnlyList<ReaderEntry> Readers =>
        [.. Setup.Readers.Where(reader => Setup.BindingOf(reader.Id, time.GetUtcNow())?.StationId == Id).OrderBy(reader => reader.Name, StringComparer.CurrentCulture)];

    public IReadOnlyList<Choice> Firms => field ??=
    [
        new Choice("", Words["Setup.ChooseFirm"]),
        .. Setup.Exhibitors.OrderBy(firm => firm.Name, StringComparer.CurrentCulture).Select(firm => new Choice(firm.Id, firm.Name)),
    ];

    public override string? Done => Did == "undone" ? Words["Setup.Undone"] + ScansText(Scans) : base.Done;

    private PlaceLines PlaceLines => field ??= new PlaceLines(Time, Words);

    public IActionResult OnPostUndo(string? change)
    {
        try
        {
            var undone = Database.Changes.TakeBack(Id, change ?? "", Who);
            Tell();
            return Redirect(FormattableString.Invariant($"{Address}?did=undone&scans={undone.Scans}"));
        }
        catch (SetupRejectedException)
        {
            Problem = Words["Setup.NotUndone"];
            return Page();
        }
    }

    protected override string Told(SetupChange change) => $"{base.Told(change)}&change={change.Id}";

    protected override IReadOnlyDictionary<string, string> Saved() => PlaceLines.Of(Station);

    protected override SetupWish Wish() => SetupWish.Nothing(Setup.Version) with { Stations = [PlaceLines.Station(Lines, Station, Setup)] };
}
