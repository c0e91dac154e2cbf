using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Live;
using FairKiosk.Gateway.Pages.Setup;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Start;

/// <summary>Leads an organiser from the first account to the first scan. What is done already stays as it is here.</summary>
internal sealed class StepsModel(FairDatabase database, LiveBoards boards, LiveSignal signal, Words words) : PageModel
{
    // Who has set up more than that has come here to see how far it is, not to read a list.
    private const int MostNamed = 5;

    private const string Address = "/start/steps";
    private const string PavilionId = "pavilion";

    public FormLines Lines => field ??= new FormLines(new Dictionary<string, string>(StringComparer.Ordinal), Request.HasFormContentType ? Request.Form : null, words);

    public FairSetup Setup => field ??= database.Setup.Read();

    public BoardView View => field ??= boards.Read(wholeFair: true);

    public StepState Fair => Setup.Fair is null ? StepState.Now : StepState.Done;

    public StepState Booth => Next(Fair, Setup.Stations.Count > 0);

    public StepState Reader => Next(Booth, Setup.Readers.Count > 0);

    public StepState Scan => Next(Reader, View.Board.HasScans);

    /// <summary>The first of these names, and how many more there are.</summary>
    public string Named(IEnumerable<string> names)
    {
        List<string> all = [.. names];
        var first = string.Join(words["ListSeparator"], all.Take(MostNamed));
        return all.Count > MostNamed ? words["Start.AndMore", first, Words.Number(all.Count - MostNamed)] : first;
    }

    public IActionResult OnPostFair()
    {
        if (Setup.Fair is not null)
        {
            return Redirect(Address);
        }

        var fair = FairLines.Basics(Lines, known: null, words);
        var pavilion = Lines.Text("pavilion", longest: FormLines.LongestName);
        if (Lines.HasProblems)
        {
            return Page();
        }

        database.Setup.SetFair(fair, User.Identity!.Name!);
        if (pavilion.Length > 0)
        {
            database.Setup.SetPavilion((Setup.Pavilion ?? new Pavilion(PavilionId, "", "")) with { Name = pavilion }, User.Identity!.Name!);
        }

        signal.Raise();
        return Redirect(Address);
    }

    public IActionResult OnPostBooth()
    {
        if (Booth != StepState.Now)
        {
            return Redirect(Address);
        }

        var (name, code) = (Lines.Text("booth", isRequired: true, FormLines.LongestName), Lines.Country("country"));
        if (Lines.HasProblems)
        {
            return Page();
        }

        var id = ShortName.Of(name, "booth-1");
        var known = Setup.Exhibitors.FirstOrDefault(exhibitor => exhibitor.Id == id) ?? new Exhibitor(id, "", "");
        database.Setup.AddExhibitor(known with { Name = name, Country = code.Length > 0 ? code : known.Country }, User.Identity!.Name!);
        database.Setup.AddStation(new Station(id, name, StationKind.Booth, [new Ownership(id, DateTimeOffset.UnixEpoch, ToUtc: null)]), User.Identity!.Name!);
        signal.Raise();
        return Redirect(Address);
    }

    private static StepState Next(StepState before, bool isDone) => isDone ? StepState.Done : before == StepState.Done ? StepState.Now : StepState.Later;
}
