using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;

namespace FairKiosk.Gateway.Demo;

/// <summary>Who stands in the demo's pavilion: made-up firms on a stand of the shape that a city's had at a medical fair, three, then eight of them.</summary>
internal static class DemoPavilion
{
    private const int April = 4;
    private const int FirmsThen = 3;

    // Visits and first-seen visitors of three firms, hour by hour from nine to six; the days of a long fair come from these in turn.
    private static readonly (string Visits, string Visitors)[] DaysThen =
    [
        ("10 20 29 26 22 31 30 23 9", "9 15 20 16 12 17 15 10 3"),
        ("13 27 35 28 25 34 33 24 11", "11 20 23 16 14 18 16 11 4"),
        ("12 24 33 unknown unknown 32 29 21 8", "11 18 22 unknown unknown 17 14 9 3"),
        ("9 18 24 21 17 20 14 8 3", "8 14 16 13 9 10 7 4 1"),
    ];

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
        Form = QualificationForm.Usual with
        {
            Fields =
            [
                .. QualificationForm.Usual.Fields,
                new FormField("used-in", FormText.Of("Used in", "Einsatz in", "用途"), FormFieldKind.Choice)
                {
                    Choices =
                    [
                        new FormChoice("implants", FormText.Of("Implants", "Implantate", "インプラント")),
                        new FormChoice("instruments", FormText.Of("Instruments", "Instrumente", "手術器具")),
                        new FormChoice("diagnostics", FormText.Of("Diagnostics", "Diagnostik", "診断")),
                        new FormChoice("machines", FormText.Of("Machines", "Maschinen", "装置")),
                    ],
                },
                new FormField("distributor", FormText.Of("Is a distributor", "Ist Händler", "販売代理店"), FormFieldKind.YesNo),
            ],
            Interests =
            [
                new InterestName(1, FormText.Of("Machining", "Zerspanung", "切削加工")),
                new InterestName(2, FormText.Of("Coating", "Beschichtung", "コーティング")),
                new InterestName(3, FormText.Of("Springs", "Federn", "ばね")),
                new InterestName(4, FormText.Of("Optics", "Optik", "光学")),
                new InterestName(5, FormText.Of("Sensors", "Sensoren", "センサー")),
                new InterestName(6, FormText.Of("Polymers", "Kunststoffe", "樹脂")),
            ],
        },
    };

    public static IReadOnlyList<Exhibitor> Firms { get; } =
    [
        Firm("arakawa", "Arakawa Precision", "荒川精密", "アラカワセイミツ", SizeClass.Small) with
        {
            Form = new QualificationForm
            {
                Fields =
                [
                    new FormField("drawing", FormText.Of("Drawing handed over", "Zeichnung übergeben", "図面あり"), FormFieldKind.YesNo),
                    new FormField("lot-size", FormText.Of("Lot size", "Losgröße", "ロット数"), FormFieldKind.Number),
                ],
                Interests = [new InterestName(7, FormText.Of("Micro holes", "Mikrobohrungen", "微細穴加工"))],
            },
            Targets = new Targets { Leads = 1500, Meetings = 250 },
        },
        Firm("kawagoe", "Kawagoe Micro Coil", "川越マイクロコイル", "カワゴエマイクロコイル", SizeClass.Micro),
        Firm("omiya", "Omiya Surface Tech", "大宮表面技術", "オオミヤヒョウメンギジュツ", SizeClass.Small),
        Firm("tokorozawa", "Tokorozawa Polymers", "所沢ポリマー", "トコロザワポリマー", SizeClass.Medium),
        Firm("fukaya", "Fukaya Sensors", "深谷センサー", "フカヤセンサー", SizeClass.Micro),
        Firm("kumagaya", "Kumagaya Springs", "熊谷スプリング", "クマガヤスプリング", SizeClass.Small),
        Firm("chichibu", "Chichibu Optics", "秩父オプティクス", "チチブオプティクス", SizeClass.Small),
        Firm("hanno", "Hanno Bioplastics", "飯能バイオプラスチック", "ハンノウバイオプラスチック", SizeClass.Micro),
    ];

    /// <summary>The fair comes each year; the year before there were three firms, and of the one before that nobody knows the number.</summary>
    public static FairSeries Series(DateOnly first, int days) => new("demo", "Medical fair (demo)")
    {
        History =
        [
            new PastEdition($"Medical fair {first.Year - 2} (demo)") { City = "Düsseldorf", Kind = PavilionKind.StandAlone },
            new PastEdition($"Medical fair {first.Year - 1} (demo)")
            {
                First = first.AddYears(-1),
                Last = first.AddYears(-1).AddDays(days - 1),
                City = "Düsseldorf",
                Kind = PavilionKind.StandAlone,
                Exhibitors = QualifiedNumber.Of(FirmsThen),
                Visits = Then(days, day => day.Visits),
                Visitors = Then(days, day => day.Visitors),
            },
        ],
    };

    private static ValueList<HourFigures> Then(int days, Func<(string Visits, string Visitors), string> figures) =>
        [.. Enumerable.Range(0, days).Select(day => HourFigures.TryParse(figures(DaysThen[day % DaysThen.Length]), out HourFigures? hours) ? hours! : throw new FormatException())];

    private static Exhibitor Firm(string id, string name, string japanese, string kana, SizeClass size) => new(id, name, "JP")
    {
        Names = new LocalNames { Japanese = japanese, Kana = kana },
        Region = "Saitama",
        IsInsideRegion = true,
        Size = size,
        Languages = size is SizeClass.Micro ? ["ja"] : ["ja", "en"],
    };
}
