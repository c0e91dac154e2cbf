using System.Globalization;

namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>A pavilion with a great many of everything: booths, readers, people, leads, scans that wait, and what nobody can read.</summary>
public sealed class ManyPavilion : IAsyncLifetime
{
    public const int Booths = 100;

    public const int Leads = 10_000;

    public const int Unread = 500;

    public const int Waiting = 24;

    /// <summary>A lead with all that two hundred hands can do to it.</summary>
    public const int Busiest = 42;

    /// <summary>A reader that is carried about all the time, and how many places it had before noon.</summary>
    public const string Carried = "firm-2";

    public const int PlacesOfCarried = 300;

    // Fewer than a booth has visitors in an hour, so that no visit runs into the next one.
    private const int StepsOfBusiest = 200;

    private PavilionHost? _host;

    internal PavilionHost Host => _host!;

    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Visitor {number:D5}");

    public async Task InitializeAsync()
    {
        _host = await PavilionHost.StartAsync(
            [.. Enumerable.Range(1, Booths).Select(number => (number == 1 ? "a" : string.Create(CultureInfo.InvariantCulture, $"firm-{number}"), FirmName(number)))]);
        foreach (var part in Enumerable.Range(0, Leads).Chunk(2_000))
        {
            _host.Scan("a", [.. part.Select(number => (PavilionHost.Card(Name(number), "Krüger GmbH", "Einkauf"), number % 150))]);
        }

        for (var number = 2; number <= Booths; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"firm-{number}");
            _host.Scan(id, [.. Enumerable.Range(0, number % 7).Select(visitor => (PavilionHost.Card(Name(visitor), "Krüger GmbH"), 1 + (number * 7 % 100) + visitor))]);
            _host.Tell(id, online: number % 9 != 0, battery: 100 - number, minutesAgo: number % 9 == 0 ? number : 0, waiting: number % 9 == 0 ? number * 3 : 0);
        }

        for (var number = 1; number <= Waiting; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"pocket-{number}");
            _host.AddReader(id, string.Create(CultureInfo.InvariantCulture, $"Pocket {number}"), station: null);
            _host.Scan(id, [.. Enumerable.Range(0, 1 + (number % 3)).Select(visitor => (Name(visitor), number + visitor))]);
        }

        // With the one where it began.
        for (var place = 1; place < PlacesOfCarried; place++)
        {
            var station = string.Create(CultureInfo.InvariantCulture, $"stand-firm-{2 + (place % (Booths - 1))}");
            _host.Database.Setup.Bind(Carried, station, PavilionHost.Noon.AddMinutes(place - PlacesOfCarried), "organiser");
        }

        for (var number = 1; number <= Unread; number++)
        {
            _host.Quarantine("a", string.Create(CultureInfo.InvariantCulture, $"{{\"journal\":\"{number}\""), "JSON expected at byte 47");
        }

        var busiest = _host.BadgeOf("a", Name(Busiest));
        for (var step = 0; step < StepsOfBusiest; step++)
        {
            _host.Database.Leads.Rate("a", busiest, (step % 3) switch { 0 => "hot", 1 => "warm", _ => "cold" }, "booth-a");
        }

        _host.Database.Leads.SetNote("a", busiest, LongNote(), "booth-a");
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>As long as a note may be.</summary>
    private static string LongNote()
    {
        const string words = "Needs 40,000 coils a month from May on, drawings follow; ";
        return string.Concat(Enumerable.Repeat(words, 40))[..Gateway.Pages.Leads.LeadView.LongestNote];
    }

    private static string FirmName(int number) => (number % 4) switch
    {
        1 => string.Create(CultureInfo.InvariantCulture, $"Arakawa Precision {number}"),
        2 => string.Create(CultureInfo.InvariantCulture, $"Tokorozawa Polymers and Precision Engineering {number} Co., Ltd."),
        3 => string.Create(CultureInfo.InvariantCulture, $"川越マイクロコイル製作所 {number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"Optics {number}"),
    };
}
