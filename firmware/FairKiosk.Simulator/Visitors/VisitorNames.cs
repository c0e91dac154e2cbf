namespace FairKiosk.Simulator.Visitors;

/// <summary>Where the simulated people get their names from; all invented, none is a real exhibitor's or visitor's.</summary>
internal static class VisitorNames
{
    public static readonly string[] GermanFamily =
    [
        "Müller", "Schäfer", "Köhler", "Groß", "Weiß", "Jäger", "Böhm", "Krüger", "Schröder", "Vögele", "Hübner", "Brandt",
        "Lindner", "Kaiser", "Neumann", "Wagner", "von der Heide", "Meyer-Lübbers", "Öztürk", "Strößner",
    ];

    public static readonly string[] GermanGiven =
        ["Jürgen", "Anja", "Björn", "Katrin", "Günther", "Ulrike", "Sören", "Heike", "Jörg", "Sabine", "Lukas", "Miriam", "Götz", "Käthe"];

    public static readonly string[] GermanCompany =
    [
        "Neckar Feinmechanik GmbH", "Rheinufer Medizintechnik AG", "Süd-Optik GmbH & Co. KG", "Hüttenwerk Präzision KG", "Isar Robotik GmbH",
        "Bodensee Sensorik GmbH", "Klinikum Köln-Süd", "Hochschule Düren, Institut für Mikrosysteme", "Weißer Hirsch Implantate GmbH",
    ];

    public static readonly string[] GermanTitle =
        ["Geschäftsführerin", "Leiter Einkauf", "Entwicklungsingenieur", "Vertrieb", "Qualitätssicherung", "Oberärztin", "Werksleiter"];

    public static readonly string[] GermanCity = ["Düsseldorf", "Köln", "München", "Tübingen", "Nürnberg", "Dresden", "Görlitz", "Saarbrücken"];

    // Family, given, and the two in Latin letters for the mail address.
    public static readonly (string Family, string Given, string Latin)[] Japanese =
    [
        ("新井", "健一", "arai.kenichi"), ("大野", "美咲", "ohno.misaki"), ("髙橋", "翔太", "takahashi.shota"), ("渡邉", "由美子", "watanabe.yumiko"),
        ("小林", "修", "kobayashi.osamu"), ("齋藤", "香織", "saito.kaori"), ("中村", "大輔", "nakamura.daisuke"), ("𠮷田", "恵", "yoshida.megumi"),
        ("伊藤", "拓海", "ito.takumi"), ("森", "陽子", "mori.yoko"), ("長谷川", "誠", "hasegawa.makoto"), ("五十嵐", "さくら", "igarashi.sakura"),
    ];

    public static readonly (string Family, string Given, string Latin)[] JapaneseKana =
    [
        ("サトウ", "ハナコ", "sato.hanako"), ("すずき", "ひろし", "suzuki.hiroshi"), ("ﾀﾅｶ", "ｼﾞﾛｳ", "tanaka.jiro"), ("ヤマモト", "エミ", "yamamoto.emi"),
        ("ワタナベ", "ジョージ", "watanabe.george"), ("きたがわ", "あゆみ", "kitagawa.ayumi"),
    ];

    public static readonly string[] JapaneseCompany =
        ["株式会社入間精工", "有限会社秩父ばね", "さいたま精密工業株式会社", "東日本医療機器㈱", "ﾐﾔｼﾛ電子株式会社", "越谷化成株式会社", "一般財団法人北関東産業支援センター"];

    public static readonly string[] JapaneseTitle = ["代表取締役", "営業部長", "技術開発課", "海外事業部 係長", "主任研究員", "購買担当"];

    public static readonly string[] JapaneseCity = ["さいたま市", "川越市", "東京都", "大阪市", "浜松市", "福島県郡山市"];

    public static readonly (string Family, string Given, string City, string Country)[] European =
    [
        ("Lefèvre", "Chloé", "Besançon", "FR"), ("Núñez", "José María", "Málaga", "ES"), ("Łukasiewicz", "Paweł", "Łódź", "PL"),
        ("Dvořák", "Jiří", "Plzeň", "CZ"), ("Ångström", "Åsa", "Malmö", "SE"), ("Jørgensen", "Søren", "Århus", "DK"),
        ("O'Brien", "Siobhán", "Galway", "IE"), ("D'Agostino", "Niccolò", "Forlì", "IT"), ("Şahin", "Çağla", "İzmir", "TR"),
        ("Kovačević", "Željko", "Šibenik", "HR"), ("van 't Hoff", "Daniëlle", "'s-Hertogenbosch", "NL"), ("Ștefănescu", "Ioana", "Timișoara", "RO"),
        ("Παπαδόπουλος", "Γιώργος", "Θεσσαλονίκη", "GR"), ("Szőllősi", "Ildikó", "Győr", "HU"), ("Müller, jun.", "René", "Zürich", "CH"),
    ];

    public static readonly (string Family, string Given, string City, string Country)[] World =
    [
        ("김", "민준", "서울", "KR"), ("王", "小明", "上海", "CN"), ("Nguyễn", "Thị Hương", "Hà Nội", "VN"), ("Okonkwo", "Chiọma", "Lagos", "NG"),
        ("Patel", "Anjali", "Pune", "IN"), ("Al-Rashid", "Fatima", "Dubai", "AE"), ("Silva Araújo", "João", "São Paulo", "BR"),
        ("Smith", "Morgan", "Minneapolis", "US"), ("כהן", "נועה", "חיפה", "IL"), ("Иванова", "Ольга", "Astana", "KZ"),
    ];

    public static readonly (string Name, string City, string Country)[] OneName =
        [("Suharsono", "Surabaya", "ID"), ("Wulandari", "Bandung", "ID"), ("Prakash", "Chennai", "IN"), ("Thant", "Yangon", "MM"), ("Guðrún", "Akureyri", "IS")];

    public static readonly string[] OtherCompany =
    [
        "Atelier Horloger Doubs S.A.R.L.", "Vistula Medical sp. z o.o.", "Nordic Implant AB", "Ionian Instruments Α.Ε.", "Adriatic Devices; Research d.o.o.",
        "Great Lakes Surgical, Inc.", "Mekong Precision JSC", "Lagoa Próteses Ltda.", "Pune Micro Tools Pvt. Ltd.", "Java Farma \\ Alkes",
    ];

    public static readonly string[] OtherTitle = ["Purchasing", "Head of R&D", "Directrice générale", "Owner", "Sales, export", "Professor", "Inżynier jakości"];
}
