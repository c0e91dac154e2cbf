using System.Security.Cryptography;

namespace FairKiosk.Gateway.Hosting;

/// <summary>Random passwords that a person can type from a sheet of paper: 60 bits, no letters that look alike.</summary>
internal static class ReadablePassword
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string Create() => string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));
}
