using System.Globalization;
using FairKiosk.Gateway.Pages.Shared;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Meetings;

/// <summary>One meeting of the plan, or a new one: who, where, when, and what came of it. What stands against it is said in words, all of it at once.</summary>
internal sealed class MeetingModel(FairDatabase database, Words words) : PageModel
{
    /// <summary>Stands for a meeting that is not planned yet; no id begins so.</summary>
    public const string New = "_new";

    /// <summary>More than sit at a table.</summary>
    public const int MostParties = 6;

    private const string LocalTime = "yyyy-MM-dd'T'HH:mm";

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Did { get; set; }

    public bool IsNew => Id == New;

    public MeetingBoard Board => field ??= database.Meetings.Board();

    public FairTime Time => field ??= new FairTime(Board.Book.Fair);

    public MeetingRow? Row => field ??= Board.Rows.FirstOrDefault(row => row.Meeting.Id == Id);

    /// <summary>What stands in the form.</summary>
    public PlannedMeeting Form { get; private set; } = null!;

    public string Start { get; private set; } = "";

    public int Minutes { get; private set; } = (int)MeetingTimes.Slot.TotalMinutes;

    /// <summary>What stands against it, in words.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>It took place: whether it shall be changed all the same is asked, because its leads go with it.</summary>
    public bool AsksToChange { get; private set; }

    /// <summary>The same of taking it out of the plan.</summary>
    public bool AsksToCancel { get; private set; }

    /// <summary>The parties of the form, and two places more.</summary>
    public IReadOnlyList<string> Parties => [.. Form.Parties.Concat(Enumerable.Repeat("", Math.Clamp(MostParties - Form.Parties.Count, 0, Form.Parties.Count == 0 ? 3 : 1)))];

    public IReadOnlyList<Choice> Tables => [new Choice("", words["Meetings.Choose"]), .. Board.Book.Tables.Select(table => new Choice(table.Id, table.Name))];

    public IReadOnlyList<Choice> Languages =>
        [new Choice("", "–"), .. Board.Book.Staff.SelectMany(member => member.Languages).Distinct(StringComparer.Ordinal).Select(code => new Choice(code, Words.Language(code)))
            .OrderBy(choice => choice.Text, StringComparer.CurrentCulture)];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Row is null && !IsNew)
        {
            context.Result = NotFound();
        }
    }

    public IReadOnlyList<Choice> Staff(StaffTask task) => [new Choice("", "–"), .. Board.Book.Staff.Where(member => member.Does(task)).Select(member => new Choice(member.Id, member.Name))];

    public void OnGet(string? one, string? two, string? table, string? start, string? day)
    {
        Form = Row?.Meeting ?? new PlannedMeeting("", [.. new[] { one, two }.OfType<string>()], table ?? "", default, default);
        if (Row is not null)
        {
            (Start, Minutes) = (Local(Form.StartAtUtc), (int)(Form.EndAtUtc - Form.StartAtUtc).TotalMinutes);
        }
        else if (Form.Parties.Count > 1 && Board.Book.NextFree(Form with { EndAtUtc = Form.StartAtUtc + MeetingTimes.Slot }, Board.NowUtc) is { } free)
        {
            // Proposed, not planned: the first slot in which all of them and a table are free.
            (Form, Start) = (Form with { StationId = free.StationId }, Local(free.StartAtUtc));
        }
        else
        {
            Start = start ?? (day is null ? "" : day + "T10:00");
        }
    }

    public IActionResult OnPost(string?[] party, string? table, string? start, int? minutes, string? coordinator, string? interpreter, string? language, bool next, bool anyway)
    {
        (Start, Minutes) = (start ?? "", Math.Clamp(minutes ?? 0, 0, (int)MeetingTimes.Longest.TotalMinutes + 1));
        var at = Time.Utc(Start);
        Form = new PlannedMeeting(IsNew ? "" : Id, [.. party.OfType<string>().Distinct(StringComparer.Ordinal).Take(MostParties)], table ?? "", at ?? default, (at ?? default).AddMinutes(Minutes))
        {
            Coordinator = Said(coordinator),
            Interpreter = Said(interpreter),
            Language = language ?? "",
        };
        if (next)
        {
            return Propose();
        }

        if (at is null)
        {
            Problems = [words["Meetings.BadStart"]];
            return Page();
        }

        var clashes = database.MeetingDesk.Plan(Form, User.Identity!.Name!, out var id, anyway);
        AsksToChange = anyway || clashes.Any(clash => clash.Kind == ClashKind.TookPlace);
        Problems = [.. clashes.Select(clash => MeetingWords.Of(clash, Board.Book, Time, words))];
        return clashes.Count > 0 ? Page() : Redirect($"/meetings/meeting/{id}?did=saved");
    }

    public IActionResult OnPostCancel(bool anyway)
    {
        if (database.MeetingDesk.Cancel(Id, User.Identity!.Name!, anyway) != CancelOutcome.TookPlace)
        {
            return Redirect($"/meetings/meeting/{Id}?did=saved");
        }

        OnGet(null, null, null, null, null);
        (AsksToCancel, Problems) = (true, [MeetingWords.Of(new MeetingClash(ClashKind.TookPlace), Board.Book, Time, words)]);
        return Page();
    }

    public IActionResult OnPostOutcome(MeetingOutcome outcome)
    {
        database.MeetingDesk.Say(Id, outcome, User.Identity!.Name!);
        return Redirect($"/meetings/meeting/{Id}?did=saved");
    }

    // From the time in the form on, else from now on.
    private PageResult Propose()
    {
        var from = Time.Utc(Start) ?? Board.NowUtc;
        if (Board.Book.NextFree(Form with { StartAtUtc = from, EndAtUtc = from.AddMinutes(Minutes) }, from) is { } free)
        {
            (Form, Start) = (Form with { StationId = free.StationId }, Local(free.StartAtUtc));
        }
        else
        {
            Problems = [words["Meetings.NoFreeSlot"]];
        }

        return Page();
    }

    private static string? Said(string? id) => string.IsNullOrEmpty(id) ? null : id;

    private string Local(DateTimeOffset atUtc) => Time.Local(atUtc).ToString(LocalTime, CultureInfo.InvariantCulture);
}
