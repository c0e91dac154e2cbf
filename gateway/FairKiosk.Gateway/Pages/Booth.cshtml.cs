using System.Globalization;
using System.Text;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace FairKiosk.Gateway.Pages;

/// <summary>Temporary staff sign in with the booth's code of the day and their own name, which stands beside all that they write.</summary>
[EnableRateLimiting(PagesSetup.SignInLimit)]
internal sealed partial class BoothModel(FairDatabase database, SignInGuard guard, TimeProvider time, Words words, ILogger<BoothModel> logger) : PageModel
{
    public const int LongestName = 40;

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? CodeProblem { get; private set; }

    public string? NameProblem { get; private set; }

    public void OnGet(string? code) => Code = code ?? "";

    public async Task<IActionResult> OnPostAsync(string? code, string? name)
    {
        (Code, Name) = ((code ?? "").Trim(), (name ?? "").Trim());
        var address = SignInGuard.AddressOf(HttpContext);
        if (guard.AreCodesLocked(address))
        {
            CodeProblem = words["SignIn.Locked", (int)SignInGuard.Window.TotalMinutes];
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        if (Name.Length is 0 or > LongestName || !Name.EnumerateRunes().All(IsVisible))
        {
            NameProblem = words["Booth.BadName", LongestName];
            return Page();
        }

        var found = database.BoothCodes.FindTyped(Code);
        if (found is null)
        {
            guard.FailedCode(address);
            Log.Refused(logger, address);
            CodeProblem = words["Booth.Wrong"];
            return Page();
        }

        if (!found.Holds(time.GetUtcNow()))
        {
            CodeProblem = found.EndedAtUtc is null ? words["Booth.Ended", FairTime.DayName(found.Day)] : words["Booth.EndedEarly"];
            return Page();
        }

        await SignInStamp.SignInAsync(HttpContext, found, Name);
        database.BoothCodes.SignedIn(found, Name, SignInStamp.NameOf(Name));
        return Redirect("/leads");
    }

    private static bool IsVisible(Rune letter) => letter != Rune.ReplacementChar && Rune.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static partial class Log
    {
        [LoggerMessage(4103, LogLevel.Warning, "A sign-in from {Address} was refused: wrong booth code")]
        public static partial void Refused(ILogger logger, string address);
    }
}
