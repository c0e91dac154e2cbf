using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage;

namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>A pavilion with all that pages may have to show: long and foreign names, quiet booths, readers in need, leads with everything and with nothing.</summary>
public sealed class BusyPavilion : IAsyncLifetime
{
    private const string Note = "Builds catheters in Penang; needs 40,000 coils a month from May on. Sends drawings, wants samples and a quotation before Christmas.";

    private static readonly (string Id, string Name)[] Firms =
    [
        ("a", "Arakawa Precision"), ("b", "Tokorozawa Polymers and Precision Engineering Co., Ltd."), ("c", "株式会社川越マイクロコイル製作所"),
        ("d", "Gesellschaft für Oberflächenveredelung und Medizintechnik mbH"), ("e", "Kumagaya Springs"), ("f", "Chichibu Optics"), ("g", "Hanno Bioplastics"),
        ("h", "Omiya Surface Tech"),
    ];

    private static readonly string[] Visitors =
    [
        PavilionHost.Card("Anna Krüger", "Krüger Medizintechnik GmbH", "Einkauf", "anna.krueger@krueger-medizintechnik.example")
            .Replace("END:", "X-TICKET:4711-00231;VALID=17.11.2026-19.11.2026;CLASS=TRADE VISITOR\r\nX-LANG:de\r\nEND:", StringComparison.Ordinal),
        PavilionHost.Card("Prof. Dr. med. Maximiliane von Hohenstein-Schaumburg", "Universitätsklinikum Oberschwaben-Allgäu gemeinnützige GmbH",
            "Leiterin der Abteilung für minimalinvasive Gefäßchirurgie", "maximiliane.von.hohenstein-schaumburg@universitaetsklinikum-oberschwaben.example"),
        PavilionHost.Card("渡辺 健太郎", "埼玉医療機器株式会社", "部長", "watanabe@example.jp", "Japan"),
        PavilionHost.Card("Lars Øster", "Nordlys A/S", "CEO", "lars@nordlys.example", "Denmark"),
        PavilionHost.Card("Siti Nurhaliza binti Abdullah", "Penang Catheter Sdn. Bhd.", "Sourcing", "siti@penang-catheter.example", "Malaysia"),
        PavilionHost.Card("José Luis Fernández", "Instrumental Médico, S.A.", "", "", "Spain"),
        "opaque-4711", "MECARD:N:Weber,Jonas;;",
    ];

    private PavilionHost? _host;

    internal PavilionHost Host => _host!;

    public async Task InitializeAsync()
    {
        _host = await PavilionHost.StartAsync(Firms);
        var number = 0;
        foreach (var (id, _) in Firms.Where(firm => firm.Id != "h"))
        {
            // The later booths have fewer visitors, and the last of them has long had none.
            var ago = id == "g" ? 95 : 2;
            _host.Scan(id, [.. Visitors.Skip(number).Select((badge, place) => (badge, ago + (place * 11) + number))]);
            number++;
        }

        _host.Scan("a", (Visitors[0], 130));
        _host.AddReader("pocket-1", "Pocket 1", station: null);
        _host.Scan("pocket-1", ("lost-and-found", 20));
        _host.Scan("pocket-1", ("lost-and-found", 19), ("found again", 100));
        _host.Database.Places.Bind(new PlaceWish("b", "stand-a", PavilionHost.Noon.AddHours(-3), PavilionHost.Noon.AddHours(-2)), "organiser");
        _host.Quarantine("c", "{\"journal\":\"9f86d081884c7d65\",\"oldest\":1,\"head\":\u0007}<b>no markup</b>", "JSON expected at byte 47");
        _host.Quarantine("d", new string('x', 3000), "An event's number must be at least 1 and below the largest number.");
        TellOfReaders(_host);
        EditLeads(_host);
        Compare(_host);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    private static void Compare(PavilionHost host)
    {
        var setup = host.Database.Setup;
        HourFigures Day(string text) => HourFigures.TryParse(text, out var day) ? day! : throw new ArgumentException(text, nameof(text));
        setup.SetSeries(new FairSeries("compamed", "COMPAMED")
        {
            History = [new PastEdition("COMPAMED 2025") { First = new DateOnly(2025, 11, 17), Visits = [Day("3 6 9 8 5 4 7 6 2"), Day("5 11 14 9 unknown 12 8 6 3")], Visitors = [Day("3"), Day("4 6 6 3")] }],
        }, "test");
        setup.SetPavilion(setup.Read().Pavilion! with { Targets = new Targets { Visitors = 12_500, Visits = 60, Meetings = 1 } }, "test");
        var firms = setup.Read().Exhibitors.ToDictionary(firm => firm.Id, StringComparer.Ordinal);
        setup.AddExhibitor(firms["d"] with { Targets = new Targets { Leads = 40, Meetings = 8 } }, "test");
        setup.AddExhibitor(firms["c"] with { Targets = new Targets { Leads = 3 } }, "test");
    }

    private static void TellOfReaders(PavilionHost host)
    {
        host.Tell("a");
        host.Tell("b", battery: 71, waiting: 6);
        host.Tell("c", battery: 14);
        host.Tell("d", clockOffset: TimeSpan.FromHours(-3), battery: 55);
        host.Tell("e", online: false, minutesAgo: 42, battery: 33, waiting: 1_284);
        host.Tell("f", lost: 2, battery: 100);
        host.Tell("g", battery: 88, clockOffset: TimeSpan.FromSeconds(0.4));
    }

    private static void EditLeads(PavilionHost host)
    {
        var leads = host.Database.Leads;
        var (anna, watanabe, siti) = (host.BadgeOf("a", "Anna"), host.BadgeOf("a", "渡辺"), host.BadgeOf("a", "Siti"));
        leads.Rate("a", anna, "hot", "booth-a");
        leads.SetNote("a", anna, "Quotation by Friday", "booth-a");
        leads.RecordMeeting("a", anna, atUtc: null, "booth-a");
        leads.RecordMeeting("a", anna, PavilionHost.Noon.AddHours(-2), "booth-a");
        leads.Rate("a", watanabe, "warm", "booth-a");
        leads.SetNote("a", watanabe, "サンプルを送る。来週電話する。", "booth-a");
        leads.Rate("a", siti, "cold", "booth-a");
        leads.SetNote("a", siti, Note, "booth-a");
    }
}
