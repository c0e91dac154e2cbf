using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace FairKiosk.Gateway.Pages.Web;

/// <summary>Slows guessing down: after some wrong passwords for one name from one address, that pair waits. Another address is not
/// locked out with it, so nobody can shut an exhibitor out from afar. Thread-safe.</summary>
internal sealed class SignInGuard(TimeProvider time)
{
    public const int Attempts = 5;

    /// <summary>Wrong booth codes from one address. A hall's whole wireless network may be one: so many helpers mistype a code.</summary>
    public const int CodeAttempts = 20;

    /// <summary>Wrong booth codes from everywhere together: whoever guesses from many addresses waits, too. With as many codes as a large stand has, guessing
    /// at this pace for a day finds one of them less than once in ten thousand days.</summary>
    public const int CodeAttemptsOfAll = 200;

    // No sign-in has a name with a line end, and no request comes from nowhere.
    private const string Codes = "\nbooth";
    private const string Everywhere = "";

    private const int MostRemembered = 10_000;

    private const int NetworkBytes = 8;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Name, string Address), (int Count, DateTimeOffset Until)> _failures = new();

    /// <summary>The address that a request comes from; behind a web server the one that it names. Of IPv6 the network: whoever has one has all of its addresses.</summary>
    public static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress is { } address ? NetworkOf(address) : "unknown";

    public static string NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, NetworkBytes, bytes.Length - NetworkBytes);
        return $"{new IPAddress(bytes)}/{8 * NetworkBytes}";
    }

    public bool IsLocked(string name, string address) => IsLocked(name, address, Attempts);

    public void Failed(string name, string address)
    {
        Forget();
        Count(name, address, Attempts);
    }

    public void Succeeded(string name, string address) => _failures.TryRemove(Key(name, address), out _);

    /// <summary>Whether booth codes from that address wait. A right code proves nothing about those who share its address, so it opens nothing.</summary>
    public bool AreCodesLocked(string address) => IsLocked(Codes, address, CodeAttempts) || IsLocked(Codes, Everywhere, CodeAttemptsOfAll);

    public void FailedCode(string address)
    {
        Forget();
        Count(Codes, address, CodeAttempts);
        Count(Codes, Everywhere, CodeAttemptsOfAll);
    }

    private bool IsLocked(string name, string address, int attempts) =>
        _failures.TryGetValue(Key(name, address), out var failures) && failures.Count >= attempts && failures.Until > time.GetUtcNow();

    // Failures are counted from the first one on, and the last one that is allowed begins the wait: honest slips over a day lock nobody out.
    private void Count(string name, string address, int attempts)
    {
        var now = time.GetUtcNow();
        _failures.AddOrUpdate(
            Key(name, address),
            _ => (1, now + Window),
            (_, before) => before.Until <= now ? (1, now + Window) : (before.Count + 1, before.Count + 1 >= attempts ? now + Window : before.Until));
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        if (_failures.Count >= MostRemembered)
        {
            foreach (var old in _failures.Where(entry => entry.Value.Until <= now))
            {
                _failures.TryRemove(old);
            }
        }
    }

    private static (string Name, string Address) Key(string name, string address) => (name.ToUpperInvariant(), address);
}
