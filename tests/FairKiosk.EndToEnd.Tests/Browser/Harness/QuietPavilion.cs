namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>One booth with a few leads, a reader at no booth, and something that nobody can read; for what goes wrong on the pages.</summary>
public sealed class QuietPavilion : IAsyncLifetime
{
    private PavilionHost? _host;

    internal PavilionHost Host => _host!;

    public async Task InitializeAsync()
    {
        _host = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        _host.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10), (PavilionHost.Card("Jonas Weber", "Weber AG"), 5));
        _host.AddReader("pocket-1", "Pocket 1", station: null);
        _host.Scan("pocket-1", ("lost-and-found", 20));
        _host.Quarantine("a", "{\"journal\":", "JSON expected at byte 11");
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
