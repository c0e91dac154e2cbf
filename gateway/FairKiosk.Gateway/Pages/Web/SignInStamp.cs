using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace FairKiosk.Gateway.Pages.Web;

/// <summary>Ends the sign-ins of a person who was given another password, role or firm: what a cookie says about them holds no longer.</summary>
internal static class SignInStamp
{
    public const string Claim = "stamp";

    /// <summary>Changes with everything that a sign-in rests on, and tells nothing of it.</summary>
    public static string Of(Credential credential)
    {
        var parts = string.Join('\n', credential.Hash, credential.Role, credential.ExhibitorId);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)).AsSpan(0, 16));
    }

    public static Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var database = context.HttpContext.RequestServices.GetRequiredService<FairDatabase>();
        var isStillSo = context.Principal?.FindFirstValue(ClaimTypes.Name) is { } name
            && database.Credentials.Find(CredentialStore.UserKind, name) is { } credential
            && Of(credential) == context.Principal.FindFirstValue(Claim);
        if (!isStillSo)
        {
            context.RejectPrincipal();
        }

        return Task.CompletedTask;
    }
}
