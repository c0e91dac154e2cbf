using System.Security.Cryptography;

namespace FairKiosk.Testing;

/// <summary>
/// Hashes that are right but not slow to check. A sign-in takes as long as the hash that is kept says, which is what makes guessing slow; tests sign in
/// hundreds of times.
/// </summary>
public static class QuickPassword
{
    /// <summary>The SQL that makes the sign-ins of all people quick, all of them with the same password: @hash is <see cref="Hash"/>.</summary>
    public const string ForEverybody = "UPDATE credential SET hash = @hash WHERE kind = 'user'";

    /// <summary>A hash of the password as the product keeps it, of a single round.</summary>
    public static string Hash(string password)
    {
        var salt = new byte[16];
        return $"pbkdf2-sha256$1${Convert.ToBase64String(salt)}${Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(password, salt, 1, HashAlgorithmName.SHA256, 32))}";
    }
}
