using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.People;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Visitors;

/// <summary>One person under two badges: suggested, merged and parted again. Of names it shows those of the organiser's own list.</summary>
internal sealed class SameModel(FairDatabase database, LiveSignal signal, Words words) : PageModel
{
    public const string Address = "/visitors/same";

    // Nobody answers more at a time; the next ones move up.
    public const int MostShown = 30;

    /// <summary>What was just said of <see cref="One"/> and <see cref="Other"/>: the handler that did it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Did { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? One { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Other { get; set; }

    public string? Problem { get; private set; }

    public string? Code { get; private set; }

    public string? OtherCode { get; private set; }

    public string? Done => Problem is not null ? null : Did switch
    {
        "merge" => words["People.DidMerge"],
        "apart" => words["People.DidApart"],
        "part" => words["People.DidPart"],
        "again" => words["People.DidAgain"],
        _ => null,
    };

    /// <summary>What takes it back; null: that was a taking back itself.</summary>
    public string? UndoHandler => One is null || Other is null ? null : Did switch
    {
        "merge" => "part",
        "apart" => "again",
        _ => null,
    };

    public FairTime Time => field ??= new FairTime(database.Setup.Read().Fair);

    public IReadOnlyList<PersonQuestion> Questions => field ??= database.People.Questions();

    public IReadOnlyList<PersonAnswer> Merged => field ??= database.People.Merged();

    public IReadOnlyList<PersonAnswer> Apart => field ??= database.People.Apart();

    private string Who => User.Identity!.Name!;

    public string Why(PersonQuestion question) => question.Match switch
    {
        PersonMatch.Email => words["People.SameEmail"],
        PersonMatch.NameAndCompany => words["People.SameName"],
        _ => words["People.SameBoth"],
    };

    public IActionResult OnPostMerge(string? one, string? other) => Merge(one ?? "", other ?? "");

    public IActionResult OnPostCodes(string? code, string? otherCode)
    {
        (Code, OtherCode) = (code?.Trim(), otherCode?.Trim());
        var badges = database.Visitors.Badges();
        return Merge(badges.Of(Code ?? "") ?? "", badges.Of(OtherCode ?? "") ?? "");
    }

    public IActionResult OnPostApart(string? one, string? other) => Say("apart", one, other, database.People.KeepApart);

    public IActionResult OnPostPart(string? one, string? other) => Say("part", one, other, database.People.Unmerge);

    public IActionResult OnPostAgain(string? one, string? other) => Say("again", one, other, database.People.AskAgain);

    private IActionResult Merge(string one, string other)
    {
        var outcome = database.People.Merge(one, other, Who);
        if (outcome == MergeOutcome.Merged)
        {
            return Said("merge", one, other);
        }

        Problem = outcome switch
        {
            MergeOutcome.AlreadyOne => words["People.AlreadyOne"],
            MergeOutcome.Staff => words["People.Staff"],
            _ => words["People.Unknown"],
        };
        return Page();
    }

    private IActionResult Say(string did, string? one, string? other, Func<string, string, string, bool> say)
    {
        if (say(one ?? "", other ?? "", Who))
        {
            return Said(did, one!, other!);
        }

        // Somebody else has answered in between.
        Problem = words["People.Gone"];
        return Page();
    }

    private RedirectResult Said(string did, string one, string other)
    {
        signal.Raise();
        return Redirect($"{Address}?did={did}&one={one}&other={other}");
    }
}
