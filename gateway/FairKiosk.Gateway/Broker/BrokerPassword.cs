using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FairKiosk.Gateway.Broker;

/// <summary>Passwords as Mosquitto keeps them: <c>$7$iterations$salt$hash</c>, PBKDF2 with HMAC-SHA512, both parts in Base64
/// (mosquitto 2.0, apps/mosquitto_passwd/mosquitto_passwd.c).</summary>
internal static class BrokerPassword
{
    // What mosquitto_passwd uses. The passwords are random, so stretching adds nothing; each reconnect of every reader costs this much.
    private const int Iterations = 101;
    private const int SaltBytes = 12;
    private const int HashBytes = 64;

    /// <summary>A password of 128 random bits, safe in a URL and in a file of one line per user.</summary>
    public static string Create() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static string Hash(string password)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        byte[] hash = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA512, HashBytes);
        return string.Create(CultureInfo.InvariantCulture, $"$7${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");
    }

    public static bool Verify(string password, string stored)
    {
        string[] parts = stored.Split('$');
        if (parts.Length != 5 || parts[1] != "7" || !int.TryParse(parts[2], CultureInfo.InvariantCulture, out int iterations) || iterations < 1)
        {
            return false;
        }

        Span<byte> salt = stackalloc byte[64];
        Span<byte> expected = stackalloc byte[HashBytes];
        if (!Convert.TryFromBase64String(parts[3], salt, out int saltLength)
            || !Convert.TryFromBase64String(parts[4], expected, out int length) || length != HashBytes)
        {
            return false;
        }

        byte[] actual = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password), salt[..saltLength], iterations, HashAlgorithmName.SHA512, HashBytes);
        return CryptographicOperations.FixedTimeEquals(actual, expected);
    }
}
