using System.Collections.Concurrent;

namespace FairKiosk.Gateway.Pages.Web;

/// <summary>Slows guessing down: after some wrong passwords for one name from one address, that pair waits. Another address is not
/// locked out with it, so nobody can shut an exhibitor out from afar. Thread-safe.</summary>
internal sealed class SignInGuard(TimeProvider time)
{
    public const int Attempts = 5;

    private const int MostRemembered = 10_000;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Name, string Address), (int Count, DateTimeOffset Until)> _failures = new();

    /// <summary>The address that a request comes from; behind a web server the one that it names.</summary>
    public static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    public bool IsLocked(string name, string address) =>
        _failures.TryGetValue(Key(name, address), out var failures) && failures.Count >= Attempts && failures.Until > time.GetUtcNow();

    public void Failed(string name, string address)
    {
        var now = time.GetUtcNow();
        if (_failures.Count >= MostRemembered)
        {
            foreach (var old in _failures.Where(entry => entry.Value.Until <= now))
            {
                _failures.TryRemove(old);
            }
        }

        _failures.AddOrUpdate(
            Key(name, address),
            _ => (1, now + Window),
            (_, before) => before.Until <= now ? (1, now + Window) : (before.Count + 1, now + Window));
    }

    public void Succeeded(string name, string address) => _failures.TryRemove(Key(name, address), out _);

    private static (string Name, string Address) Key(string name, string address) => (name.ToUpperInvariant(), address);
}
