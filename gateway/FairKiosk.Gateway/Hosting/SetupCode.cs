using System.Security.Cryptography;
using System.Text;

namespace FairKiosk.Gateway.Hosting;

/// <summary>Tells whoever started the gateway from everybody else who reaches its pages first. Kept in memory only: the output of the start that
/// runs is the one place where it stands, so a copy of the data folder and the output of an earlier start open nothing. Thread-safe.</summary>
internal sealed class SetupCode
{
    private const int Groups = 2;

    public string Text { get; } = ReadablePassword.Create(Groups);

    /// <summary>As somebody types it from a screen: capitals, spaces and a missing hyphen do not matter.</summary>
    public bool Is(string? typed) => CryptographicOperations.FixedTimeEquals(Plain(typed ?? string.Empty), Plain(Text));

    private static byte[] Plain(string text) => Encoding.UTF8.GetBytes(string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant());
}
