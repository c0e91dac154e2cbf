using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace FairKiosk.Gateway.Pages.Start;

/// <summary>Makes the first account, an organiser's, for whoever knows the code that the gateway printed: anybody in the hall's network may be here first.
/// The page is gone as soon as somebody can sign in.</summary>
[EnableRateLimiting(PagesSetup.SignInLimit)]
internal sealed class AccountModel(FairDatabase database, SetupCode setupCode, SignInGuard guard, Words words) : PageModel
{
    // Wrong codes are counted as wrong passwords are, for a name that nobody has.
    private const string Guessed = "/start";

    public string? Code { get; private set; }

    public string? Name { get; private set; }

    public string? CodeProblem { get; private set; }

    public string? NameProblem { get; private set; }

    public string? PasswordProblem { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (database.Credentials.List(CredentialStore.UserKind).Count > 0)
        {
            context.Result = Gone();
        }
    }

    public async Task<IActionResult> OnPostAsync(string? code, string? name, string? password, string? again)
    {
        (Code, Name) = (code, name?.Trim() ?? "");
        var address = SignInGuard.AddressOf(HttpContext);
        if (guard.IsLocked(Guessed, address))
        {
            CodeProblem = words["Start.Locked", (int)SignInGuard.Window.TotalMinutes];
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        if (!setupCode.Is(code))
        {
            guard.Failed(Guessed, address);
            CodeProblem = words["Start.WrongCode"];
            return Page();
        }

        PasswordProblem = ChosenPassword.WhatIsWrong(password, again, words);
        try
        {
            if (PasswordProblem is not null || !database.Credentials.AddFirstUser(Name, password!))
            {
                return PasswordProblem is null ? Gone() : Page();
            }
        }
        catch (SetupRejectedException rejected)
        {
            NameProblem = words.Rejection(rejected);
            return Page();
        }

        await SignInStamp.SignInAsync(HttpContext, database.Credentials.Find(CredentialStore.UserKind, Name)!);
        return RedirectToPage("/Start/Steps");
    }

    private RedirectToPageResult Gone() => RedirectToPage(User.IsInRole(Roles.Organiser) ? "/Start/Steps" : "/SignIn");
}
