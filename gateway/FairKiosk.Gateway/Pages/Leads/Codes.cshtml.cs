using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>Codes with which the booth's temporary staff sign in: made for today, shown once, ended by hand or by the closing of the halls.</summary>
internal sealed class CodesModel(FairDatabase database, TimeProvider time, Words words) : PageModel
{
    /// <summary>The last codes, those of former days too.</summary>
    private const int Shown = 10;

    [BindProperty(SupportsGet = true)]
    public string? Did { get; set; }

    public FairTime Time => field ??= new FairTime(database.Setup.Read().Fair);

    /// <summary>The code that was just made: it is in this answer and nowhere else.</summary>
    public CodeSlip? Slip { get; private set; }

    public string? Problem { get; private set; }

    public IReadOnlyList<BoothCode> Codes => [.. database.BoothCodes.Of(Exhibitor).Take(Shown)];

    /// <summary>When today's codes end; null: none can be made now.</summary>
    public DateTimeOffset? EndsAtUtc => BoothCode.EndOf(Time.Fair, NowUtc);

    public DateTimeOffset NowUtc => time.GetUtcNow();

    private DateOnly Today => Time.Day(NowUtc);

    private string Exhibitor => User.FindFirst(Roles.ExhibitorClaim)!.Value;

    // No redirect: the code is in this answer and nowhere else.
    public void OnPostMake()
    {
        if (EndsAtUtc is not { } ends)
        {
            Problem = words["Codes.Closed"];
            return;
        }

        var (code, text) = database.BoothCodes.Make(Exhibitor, Today, ends, User.Identity!.Name!);
        Slip = new CodeSlip(code, text, $"{Request.Scheme}://{Request.Host}/booth");
    }

    public IActionResult OnPostEnd(string? id) =>
        id is not null && database.BoothCodes.End(Exhibitor, id, User.Identity!.Name!) ? Redirect("/leads/codes?did=ended") : NotFound();

    /// <summary>Whether a code holds, ended by itself or by hand, in words.</summary>
    public string State(BoothCode code) => code.EndedAtUtc is { } ended ? words["Codes.EndedEarly", Time.DayAndTime(ended)]
        : code.Holds(NowUtc) ? words["Codes.Until", Time.DayAndTime(code.EndsAtUtc)]
        : words["Codes.Ended", Time.DayAndTime(code.EndsAtUtc)];
}
