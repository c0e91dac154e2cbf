using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Gateway.Demo;

/// <summary>Who stands in the demo's pavilion: made-up firms on a stand of the shape that a city's had at a medical fair, three, then eight of them.</summary>
internal static class DemoPavilion
{
    private const int April = 4;
    private const int FirmsThen = 3;

    public static Pavilion Pavilion { get; } = new("saitama", "Saitama Pavilion", "8b")
    {
        Names = new LocalNames { Japanese = "さいたまブース", Kana = "サイタマブース" },
        Kind = PavilionKind.WithPartnerCluster,
        Organisers =
        [
            new Organiser("Saitama City (demo)", OrganiserRole.Lead) { Country = "JP", TimeZone = "Asia/Tokyo" },
            new Organiser("Cluster Mechatronics (demo)", OrganiserRole.PartnerCluster) { Country = "DE", TimeZone = DemoClock.ZoneId },
        ],
        Funding = "City funds (demo)",
        FiscalYearBegins = April,
        Targets = new Targets { Visitors = 1500, Visits = 6000, Meetings = 900 },
    };

    public static IReadOnlyList<Exhibitor> Firms { get; } =
    [
        Firm("arakawa", "Arakawa Precision", "荒川精密", "アラカワセイミツ", SizeClass.Small),
        Firm("kawagoe", "Kawagoe Micro Coil", "川越マイクロコイル", "カワゴエマイクロコイル", SizeClass.Micro),
        Firm("omiya", "Omiya Surface Tech", "大宮表面技術", "オオミヤヒョウメンギジュツ", SizeClass.Small),
        Firm("tokorozawa", "Tokorozawa Polymers", "所沢ポリマー", "トコロザワポリマー", SizeClass.Medium),
        Firm("fukaya", "Fukaya Sensors", "深谷センサー", "フカヤセンサー", SizeClass.Micro),
        Firm("kumagaya", "Kumagaya Springs", "熊谷スプリング", "クマガヤスプリング", SizeClass.Small),
        Firm("chichibu", "Chichibu Optics", "秩父オプティクス", "チチブオプティクス", SizeClass.Small),
        Firm("hanno", "Hanno Bioplastics", "飯能バイオプラスチック", "ハンノウバイオプラスチック", SizeClass.Micro),
    ];

    /// <summary>The fair comes each year; the year before there were three firms, and of the one before that nobody knows the number.</summary>
    public static FairSeries Series(int year) => new("demo", "Medical fair (demo)")
    {
        History =
        [
            new PastEdition($"Medical fair {year - 2} (demo)") { City = "Düsseldorf", Kind = PavilionKind.StandAlone },
            new PastEdition($"Medical fair {year - 1} (demo)") { City = "Düsseldorf", Kind = PavilionKind.StandAlone, Exhibitors = QualifiedNumber.Of(FirmsThen) },
        ],
    };

    private static Exhibitor Firm(string id, string name, string japanese, string kana, SizeClass size) => new(id, name, "JP")
    {
        Names = new LocalNames { Japanese = japanese, Kana = kana },
        Region = "Saitama",
        IsInsideRegion = true,
        Size = size,
    };
}
