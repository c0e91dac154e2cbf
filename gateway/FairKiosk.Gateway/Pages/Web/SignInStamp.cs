using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace FairKiosk.Gateway.Pages.Web;

/// <summary>Ends the sign-ins of a person who was removed, signed out everywhere, or given another password, role or firm: what a cookie says about
/// them holds no longer.</summary>
internal static class SignInStamp
{
    private const string ClaimType = "stamp";

    private const string CodeClaim = "booth-code";

    /// <summary>Gives the person at this browser a sign-in.</summary>
    public static Task SignInAsync(HttpContext context, Credential credential)
    {
        // The second of them makes a form that is open hold for the next sign-in of the same person.
        List<Claim> claims = [new(ClaimTypes.Name, credential.Name), new(ClaimTypes.NameIdentifier, credential.Name), new(ClaimTypes.Role, credential.Role), new(ClaimType, Of(credential))];
        if (credential.ExhibitorId is { } exhibitor)
        {
            claims.Add(new Claim(Roles.ExhibitorClaim, exhibitor));
        }

        return context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
    }

    /// <summary>Gives temporary staff at this browser a sign-in, which rests on the booth's code alone.</summary>
    public static Task SignInAsync(HttpContext context, BoothCode code, string name)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.Name, NameOf(name)), new(ClaimTypes.NameIdentifier, NameOf(name)), new(ClaimTypes.Role, Roles.Temporary),
            new(Roles.ExhibitorClaim, code.ExhibitorId), new(CodeClaim, code.Id),
        ];
        return context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
    }

    /// <summary>How temporary staff are called beside what they write: "Mika (booth code)".</summary>
    public static string NameOf(string name) => name + CredentialStore.AtBooth;

    /// <summary>False: what the sign-in says about the person is no longer so.</summary>
    /// <exception cref="DatabaseUnavailableException">Nobody can tell at present.</exception>
    public static bool Holds(ClaimsPrincipal? person, FairDatabase database) => Find(person, database) is not null;

    public static Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal?.FindFirstValue(CodeClaim) is { } code)
        {
            // The clock in the halls decides, and whoever ended the code.
            if (services.GetRequiredService<FairDatabase>().BoothCodes.Find(code)?.Holds(services.GetRequiredService<TimeProvider>().GetUtcNow()) != true)
            {
                context.RejectPrincipal();
            }
        }
        else if (Find(context.Principal, services.GetRequiredService<FairDatabase>()) is { } credential)
        {
            PageLanguages.Follow(context.HttpContext, credential.Language);
        }
        else
        {
            context.RejectPrincipal();
        }

        return Task.CompletedTask;
    }

    private static Credential? Find(ClaimsPrincipal? person, FairDatabase database) =>
        person?.FindFirstValue(CodeClaim) is null
        && person?.FindFirstValue(ClaimTypes.Name) is { } name
        && database.Credentials.Find(CredentialStore.UserKind, name) is { } credential
        && Of(credential) == person.FindFirstValue(ClaimType) ? credential : null;

    // Changes with everything that a sign-in rests on, and tells nothing of it.
    private static string Of(Credential credential)
    {
        var parts = string.Join('\n', credential.Hash, credential.Role, credential.ExhibitorId, credential.SignOuts);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)).AsSpan(0, 16));
    }
}
