using System.Security.Cryptography;

namespace FairKiosk.Gateway.Hosting;

/// <summary>Random passwords that a person can type from a sheet of paper: no letters that look alike, 20 bits a group.</summary>
internal static class ReadablePassword
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string Create(int groups = 3) => string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));
}
