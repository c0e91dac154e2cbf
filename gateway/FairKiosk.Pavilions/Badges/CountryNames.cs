using System.Collections.Frozen;
using System.Text;

namespace FairKiosk.Pavilions.Badges;

/// <summary>
/// Country names as visitors' cards write them. Own table instead of the operating system's, so that every machine reads a badge alike.
/// A name that is not here gives no country: unknown is better than guessed.
/// </summary>
public static class CountryNames
{
    // ISO 3166-1 alpha-2, the 249 officially assigned codes.
    private const string Codes =
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS " +
        "BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE " +
        "EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM " +
        "HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC " +
        "LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA " +
        "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
        "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO " +
        "TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

    // Alpha-2, alpha-3, then names in English, German, the country's own language where visitors write it so, and Japanese.
    private static readonly string[] Names =
    [
        "AE|ARE|United Arab Emirates|UAE|Vereinigte Arabische Emirate|アラブ首長国連邦",
        "AR|ARG|Argentina|Argentinien|アルゼンチン",
        "AT|AUT|Austria|Österreich|オーストリア",
        "AU|AUS|Australia|Australien|オーストラリア|豪州",
        "BE|BEL|Belgium|Belgien|België|Belgique|ベルギー",
        "BG|BGR|Bulgaria|Bulgarien|ブルガリア",
        "BR|BRA|Brazil|Brasilien|Brasil|ブラジル",
        "BY|BLR|Belarus|Weißrussland|ベラルーシ",
        "CA|CAN|Canada|Kanada|カナダ",
        "CH|CHE|Switzerland|Schweiz|Suisse|Svizzera|スイス",
        "CL|CHL|Chile|チリ",
        "CN|CHN|China|P.R. China|PR China|People's Republic of China|Volksrepublik China|VR China|中国|中華人民共和国",
        "CO|COL|Colombia|Kolumbien|コロンビア",
        "CZ|CZE|Czechia|Czech Republic|Tschechien|Tschechische Republik|チェコ|チェコ共和国",
        "DE|DEU|Germany|Federal Republic of Germany|Deutschland|Bundesrepublik Deutschland|ドイツ|ドイツ連邦共和国|独国",
        "DK|DNK|Denmark|Dänemark|Danmark|デンマーク",
        "EE|EST|Estonia|Estland|エストニア",
        "EG|EGY|Egypt|Ägypten|エジプト",
        "ES|ESP|Spain|Spanien|España|スペイン",
        "FI|FIN|Finland|Finnland|Suomi|フィンランド",
        "FR|FRA|France|Frankreich|フランス|仏国",
        "GB|GBR|United Kingdom|UK|U.K.|Great Britain|Vereinigtes Königreich|Großbritannien|イギリス|英国",
        "GR|GRC|Greece|Griechenland|ギリシャ",
        "HK|HKG|Hong Kong|Hongkong|香港",
        "HR|HRV|Croatia|Kroatien|クロアチア",
        "HU|HUN|Hungary|Ungarn|ハンガリー",
        "ID|IDN|Indonesia|Indonesien|インドネシア",
        "IE|IRL|Ireland|Irland|アイルランド",
        "IL|ISR|Israel|イスラエル",
        "IN|IND|India|Indien|インド",
        "IR|IRN|Iran|イラン",
        "IS|ISL|Iceland|Island|アイスランド",
        "IT|ITA|Italy|Italien|Italia|イタリア",
        "JP|JPN|Japan|Nippon|日本|日本国",
        "KR|KOR|South Korea|Korea, Republic of|Republic of Korea|Korea (Republic of)|Südkorea|Republik Korea|韓国|大韓民国|대한민국",
        "LI|LIE|Liechtenstein|リヒテンシュタイン",
        "LT|LTU|Lithuania|Litauen|リトアニア",
        "LU|LUX|Luxembourg|Luxemburg|ルクセンブルク",
        "LV|LVA|Latvia|Lettland|ラトビア",
        "MA|MAR|Morocco|Marokko|モロッコ",
        "MT|MLT|Malta|マルタ",
        "MX|MEX|Mexico|Mexiko|México|メキシコ",
        "MY|MYS|Malaysia|マレーシア",
        "NG|NGA|Nigeria|ナイジェリア",
        "NL|NLD|Netherlands|The Netherlands|Niederlande|Nederland|Holland|オランダ",
        "NO|NOR|Norway|Norwegen|Norge|ノルウェー",
        "NZ|NZL|New Zealand|Neuseeland|ニュージーランド",
        "PH|PHL|Philippines|Philippinen|フィリピン",
        "PK|PAK|Pakistan|パキスタン",
        "PL|POL|Poland|Polen|Polska|ポーランド",
        "PT|PRT|Portugal|ポルトガル",
        "RO|ROU|Romania|Rumänien|ルーマニア",
        "RS|SRB|Serbia|Serbien|セルビア",
        "RU|RUS|Russia|Russian Federation|Russland|Russische Föderation|ロシア",
        "SA|SAU|Saudi Arabia|Saudi-Arabien|サウジアラビア",
        "SE|SWE|Sweden|Schweden|Sverige|スウェーデン",
        "SG|SGP|Singapore|Singapur|シンガポール",
        "SI|SVN|Slovenia|Slowenien|スロベニア",
        "SK|SVK|Slovakia|Slovak Republic|Slowakei|Slowakische Republik|スロバキア",
        "TH|THA|Thailand|タイ",
        "TN|TUN|Tunisia|Tunesien|チュニジア",
        "TR|TUR|Turkey|Türkiye|Türkei|トルコ",
        "TW|TWN|Taiwan|台湾",
        "UA|UKR|Ukraine|ウクライナ",
        "US|USA|United States|United States of America|U.S.A.|Vereinigte Staaten|Vereinigte Staaten von Amerika|アメリカ|アメリカ合衆国|米国",
        "VN|VNM|Vietnam|Viet Nam|ベトナム",
        "ZA|ZAF|South Africa|Südafrika|南アフリカ",
    ];

    private static readonly FrozenDictionary<string, string> ByName = Names
        .Select(row => row.Split('|'))
        .SelectMany(row => row.Skip(1).Select(name => KeyValuePair.Create(Folded(name), row[0])))
        .Concat(Codes.Split(' ').Select(code => KeyValuePair.Create(code, code)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Alpha-2 code of a country written as a code or a known name; empty otherwise.</summary>
    /// <param name="country">As somebody wrote it; capitals, full-width letters and dots make no difference.</param>
    /// <returns>Two capital letters, or empty.</returns>
    public static string CodeOf(string country) =>
        country.Length is > 1 and < 64 && ByName.TryGetValue(Folded(country), out var code) ? code : "";

    // Full-width letters, capitals, dots and doubled blanks differ from card to card.
    private static string Folded(string name)
    {
        var text = name.IsNormalized(NormalizationForm.FormKC) ? name : name.Normalize(NormalizationForm.FormKC);
        var words = text.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', words);
    }
}
