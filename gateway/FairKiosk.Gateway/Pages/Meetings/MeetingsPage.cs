using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Meetings;

/// <summary>A page on which wishes are written and answered. What does not work is said above the page, and nothing was changed.</summary>
internal abstract class MeetingsPage(FairDatabase database, Words words) : PageModel
{
    /// <summary>A purpose, a technology, a name.</summary>
    public const int LongestText = 500;

    /// <summary>What was just done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Did { get; set; }

    /// <summary>What did not work; null: nothing.</summary>
    public string? Problem { get; private set; }

    /// <summary>Yes, no, or empty: the answer is taken back. A form that says none of them is none.</summary>
    protected bool IsAnswer => Request.Form.ContainsKey("accepts");

    protected MeetingDesk Desk => database.MeetingDesk;

    protected string Who => User.Identity!.Name!;

    /// <summary>A purpose or a reason; one that is too long is no honest form.</summary>
    protected static bool IsText(params string?[] texts) => texts.All(text => (text?.Length ?? 0) <= LongestText);

    protected static string Tidy(string? text) => string.Concat((text ?? "").ReplaceLineEndings(" ").Where(letter => !char.IsControl(letter))).Trim();

    protected IActionResult Wished(string from, string? to, string? purpose, string? content, string? by, string address, bool byOrganiser = false) => IsText(purpose, content, by)
        ? Answered(Desk.Wish(new Wish(from, to ?? "") { Purpose = Tidy(purpose), Content = Tidy(content), PreparedBy = Tidy(by) }, Who, byOrganiser), address)
        : BadRequest();

    protected IActionResult Answered(WishOutcome outcome, string address)
    {
        if (outcome == WishOutcome.Done)
        {
            return Redirect(address + "?did=saved");
        }

        Problem = MeetingWords.Of(outcome, words);
        return Page();
    }
}
