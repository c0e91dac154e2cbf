using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace FairKiosk.Gateway.Pages;

/// <summary>Two kinds of people sign in: the organiser, and one booth.</summary>
[EnableRateLimiting(PagesSetup.SignInLimit)]
internal sealed partial class SignInModel(FairDatabase database, SignInGuard guard, Words words, ILogger<SignInModel> logger) : PageModel
{
    public string Name { get; private set; } = "";

    public string? ReturnUrl { get; private set; }

    public string? Problem { get; private set; }

    public IActionResult OnGet(string? returnUrl)
    {
        ReturnUrl = returnUrl;
        if (User.Identity is { IsAuthenticated: true })
        {
            return Redirect("/");
        }

        // Whoever comes to a fresh gateway is led to its first page.
        return database.Credentials.List(CredentialStore.UserKind).Count == 0 ? RedirectToPage("/Start/Account") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? name, string? password, string? returnUrl)
    {
        Name = (name ?? "").Trim();
        ReturnUrl = returnUrl;
        var address = SignInGuard.AddressOf(HttpContext);
        if (guard.IsLocked(Name, address))
        {
            return Refuse(words["SignIn.Locked", (int)SignInGuard.Window.TotalMinutes], StatusCodes.Status429TooManyRequests);
        }

        var credential = Name.Length is 0 or > CredentialStore.LongestName || password is not { Length: > 0 and <= ChosenPassword.Longest }
            ? null
            : database.Credentials.Verify(Name, password);
        if (credential is null)
        {
            guard.Failed(Name, address);
            // Not the name: some type their password there.
            Log.Refused(logger, address);
            return Refuse(words["SignIn.Wrong"], StatusCodes.Status200OK);
        }

        guard.Succeeded(Name, address);
        await SignInStamp.SignInAsync(HttpContext, credential);
        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : Redirect("/");
    }

    private PageResult Refuse(string problem, int status)
    {
        Problem = problem;
        Response.StatusCode = status;
        return Page();
    }

    private static partial class Log
    {
        [LoggerMessage(4101, LogLevel.Warning, "A sign-in from {Address} was refused: wrong name or password")]
        public static partial void Refused(ILogger logger, string address);
    }
}
