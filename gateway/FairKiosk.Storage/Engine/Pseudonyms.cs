using System.Security.Cryptography;
using System.Text;
using FairKiosk.Storage.Facts;

namespace FairKiosk.Storage.Engine;

/// <summary>
/// Keyed hashes: of an event's bytes (to recognise it when it comes again) and of a badge's identity (to count it without knowing it).
/// The key lies beside the database, so that the numbers cannot be guessed back from a copy of the database alone.
/// </summary>
internal sealed class Pseudonyms
{
    public const string FileName = "pseudonym.key";
    private const int KeyBytes = 32;
    private const int HashBytes = 16;

    private readonly byte[] _key;

    private Pseudonyms(byte[] key) => _key = key;

    /// <summary>Tells two keys apart without telling the key.</summary>
    public string Check => OfText("fairkiosk pseudonym key");

    /// <exception cref="DatabaseUnreadableException">The key is missing though there are facts, or has another length.</exception>
    public static Pseudonyms Open(string dataFolder, bool mayCreate)
    {
        var path = Path.Combine(dataFolder, FileName);
        if (!File.Exists(path))
        {
            if (!mayCreate)
            {
                throw SqliteErrors.Unreadable(
                    $"{path} is missing. Without it, events that are sent again would be taken for new ones. Nothing was changed; put the file back from a copy of the data folder.");
            }

            Create(path);
        }

        var key = File.ReadAllBytes(path);
        return key.Length == KeyBytes
            ? new Pseudonyms(key)
            : throw SqliteErrors.Unreadable(
                $"{path} is damaged: its length is {key.Length} instead of {KeyBytes} bytes. Nothing was changed; put the file back from a copy of the data folder.");
    }

    public string OfBytes(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(_key, bytes, hash);
        return Convert.ToHexStringLower(hash[..HashBytes]);
    }

    /// <summary>Of an event's own bytes, and of the code in it where it is a scan.</summary>
    public EventHashes Of(EventFact fact) =>
        new(OfBytes(fact.Raw.Span), fact.Type == "scan" ? OfCode(fact.Symbology, fact.Data.Span) : null);

    public string OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));

    private string OfCode(string symbology, ReadOnlySpan<byte> data)
    {
        var prefix = Encoding.UTF8.GetByteCount(symbology);
        var length = prefix + 1 + data.Length;
        Span<byte> bytes = length <= 1024 ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(symbology, bytes);
        bytes[prefix] = 0;
        data.CopyTo(bytes[(prefix + 1)..]);
        return OfBytes(bytes);
    }

    private static void Create(string path)
    {
        // Written aside and renamed: a kill leaves a whole key or none.
        var aside = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(aside, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: false);
    }
}
