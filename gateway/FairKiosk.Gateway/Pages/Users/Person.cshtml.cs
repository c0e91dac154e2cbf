using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Users;

/// <summary>One person who can sign in: another password, the end of their sign-ins, their removal.</summary>
internal sealed class PersonModel(FairDatabase database, Words words) : PageModel
{
    // Not in the path: a name may hold what an address cannot.
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    /// <summary>Just signed out everywhere.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Did { get; set; }

    public Credential Person { get; private set; } = null!;

    public bool IsSelf => Person.Name == User.Identity!.Name;

    /// <summary>Whether whoever looks gives such sign-ins out.</summary>
    public bool IsGiven => Roles.GivenBy(User).Contains(Person.Role);

    /// <summary>Whether to remove the person is asked.</summary>
    public bool Asks { get; private set; }

    public string? Problem { get; private set; }

    public PasswordSheet? Sheet { get; private set; }

    public FairSetup Setup => field ??= database.Setup.Read();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (database.Credentials.Find(CredentialStore.UserKind, Name ?? "") is { } person)
        {
            Person = person;
        }
        else
        {
            context.Result = NotFound();
        }
    }

    // No redirect: the password is in this answer and nowhere else.
    public IActionResult OnPostPassword()
    {
        if (IsSelf)
        {
            return RedirectToPage("/Password");
        }

        if (!IsGiven)
        {
            Problem = words["Users.OrganisersOnly"];
            return Page();
        }

        var password = ReadablePassword.Create();
        if (!database.Credentials.SetPassword(Person.Name, password, User.Identity!.Name!))
        {
            return NotFound();
        }

        Sheet = new PasswordSheet(Person.Name, password, UserWords.Sees(Person, Setup, words));
        return Page();
    }

    public IActionResult OnPostSignOut()
    {
        database.Credentials.SignOutEverywhere(Person.Name, User.Identity!.Name!);
        return Redirect(UserWords.Address(Person.Name) + "&did=signout");
    }

    public IActionResult OnPostRemove(bool confirmed)
    {
        if (!confirmed)
        {
            Asks = true;
            return Page();
        }

        try
        {
            database.Credentials.RemoveUser(Person.Name, User.Identity!.Name!);
        }
        catch (SetupRejectedException rejected)
        {
            Problem = words.Rejection(rejected);
            return Page();
        }

        return Redirect("/users?removed=" + Uri.EscapeDataString(Person.Name));
    }
}
