using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Users;

/// <summary>Everybody who can sign in.</summary>
internal sealed class IndexModel(FairDatabase database) : PageModel
{
    /// <summary>Just removed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Removed { get; set; }

    /// <summary>A booth code was just ended.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Did { get; set; }

    /// <summary>Organisers first.</summary>
    public IReadOnlyList<Credential> People => field ??=
        [.. database.Credentials.List(CredentialStore.UserKind).OrderByDescending(person => person.Role == Roles.Organiser).ThenBy(person => person.Name, StringComparer.CurrentCulture)];

    public FairSetup Setup => field ??= database.Setup.Read();

    /// <summary>The booth codes that hold: sign-ins that the firms give out themselves.</summary>
    public IReadOnlyList<HeldCode> Codes => field ??= database.BoothCodes.Held();

    public FairTime Time => field ??= new FairTime(Setup.Fair);

    public string? Gone => Removed is { Length: > 0 and <= CredentialStore.LongestName } && People.All(person => person.Name != Removed) ? Removed : null;

    public IActionResult OnPostEndCode(string? id) =>
        id is not null && database.BoothCodes.End(id, User.Identity!.Name!) ? Redirect("/users?did=code-ended") : NotFound();
}
