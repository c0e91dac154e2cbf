using FairKiosk.Gateway.Hosting;
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

    /// <summary>Organisers first.</summary>
    public IReadOnlyList<Credential> People => field ??=
        [.. database.Credentials.List(CredentialStore.UserKind).OrderByDescending(person => person.Role == Roles.Organiser).ThenBy(person => person.Name, StringComparer.CurrentCulture)];

    public FairSetup Setup => field ??= database.Setup.Read();

    public string? Gone => Removed is { Length: > 0 and <= CredentialStore.LongestName } && People.All(person => person.Name != Removed) ? Removed : null;
}
