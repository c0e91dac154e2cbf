using System.Security.Claims;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace FairKiosk.Gateway.Pages;

/// <summary>Two kinds of people sign in: the organiser, and one booth.</summary>
[AllowAnonymous]
[EnableRateLimiting(PagesSetup.SignInLimit)]
internal sealed partial class SignInModel(FairDatabase database, SignInGuard guard, Words words, ILogger<SignInModel> logger) : PageModel
{
    private const int LongestName = 64;
    private const int LongestPassword = 128;

    public string Name { get; private set; } = "";

    public string? ReturnUrl { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>A fresh gateway: nobody can sign in yet.</summary>
    public bool NobodyYet => database.Credentials.List(CredentialStore.UserKind).Count == 0;

    public IActionResult OnGet(string? returnUrl)
    {
        ReturnUrl = returnUrl;
        return User.Identity is { IsAuthenticated: true } ? Redirect("/") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? name, string? password, string? returnUrl)
    {
        Name = (name ?? "").Trim();
        ReturnUrl = returnUrl;
        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (guard.IsLocked(Name, address))
        {
            return Refuse(words["SignIn.Locked", (int)SignInGuard.Window.TotalMinutes], StatusCodes.Status429TooManyRequests);
        }

        var credential = Name.Length is 0 or > LongestName || password is not { Length: > 0 and <= LongestPassword }
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
        List<Claim> claims =
        [
            new(ClaimTypes.Name, credential.Name), new(ClaimTypes.Role, credential.Role), new(SignInStamp.Claim, SignInStamp.Of(credential)),
        ];
        if (credential.ExhibitorId is { } exhibitor)
        {
            claims.Add(new Claim(Roles.ExhibitorClaim, exhibitor));
        }

        var identity = new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(new ClaimsPrincipal(identity));
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
