using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages;

/// <summary>Takes the language that somebody chose at the foot of a page, for this browser and, when they are signed in, for themselves. The page itself
/// shows only when it could not be kept.</summary>
internal sealed class LanguageModel(FairDatabase database) : PageModel
{
    public string ReturnUrl { get; private set; } = "/";

    public IActionResult OnGet() => Redirect(ReturnUrl);

    public IActionResult OnPost(string? language, string? returnUrl)
    {
        if (language is null || !PageLanguages.All.Contains(language, StringComparer.Ordinal))
        {
            return BadRequest();
        }

        ReturnUrl = Url.IsLocalUrl(returnUrl) ? returnUrl! : ReturnUrl;
        PageLanguages.Keep(HttpContext, language);
        if (User.Identity is { IsAuthenticated: true, Name: { } name } && !User.IsInRole(Roles.Temporary))
        {
            database.Credentials.SetLanguage(name, language);
        }

        return LocalRedirect(ReturnUrl);
    }
}
