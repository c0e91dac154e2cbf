using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace FairKiosk.Gateway.Pages;

/// <summary>Everybody changes their own password here, with the old one: a browser left open in the hall is not enough.</summary>
[EnableRateLimiting(PagesSetup.SignInLimit)]
internal sealed class PasswordModel(FairDatabase database, SignInGuard guard, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Changed { get; set; }

    public string? OldProblem { get; private set; }

    public string? NewProblem { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? old, string? password, string? again)
    {
        Changed = false;
        var name = User.Identity!.Name!;
        var address = SignInGuard.AddressOf(HttpContext);
        if (guard.IsLocked(name, address))
        {
            OldProblem = words["SignIn.Locked", (int)SignInGuard.Window.TotalMinutes];
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        if (old is not { Length: > 0 and <= ChosenPassword.Longest } || database.Credentials.Verify(name, old) is null)
        {
            guard.Failed(name, address);
            OldProblem = words["Password.WrongOld"];
            return Page();
        }

        guard.Succeeded(name, address);
        NewProblem = ChosenPassword.WhatIsWrong(password, again, words);
        if (NewProblem is not null)
        {
            return Page();
        }

        database.Credentials.SetPassword(name, password!, who: name);
        if (database.Credentials.Find(CredentialStore.UserKind, name) is { } credential)
        {
            await SignInStamp.SignInAsync(HttpContext, credential);
        }

        return Redirect("/password?changed=true");
    }
}
