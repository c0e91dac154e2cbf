using System.Collections.Frozen;
using System.Text;

namespace FairKiosk.Pavilions.Lists;

/// <summary>What organisers write above their columns, in English, German and Japanese.</summary>
internal static class ColumnHeads
{
    // As folded below. Of two columns with one meaning the first head in a row of this table wins: "Barcode" before a bare "ID".
    private static readonly (VisitorField Field, string Heads)[] Known =
    [
        (VisitorField.Code,
            "barcode badgecode badgeid badgenumber badgeno badgenr badge qrcode ticketcode ticketid ticketnumber ticketno ticketnr ticket visitorid visitornumber visitorno " +
            "registrationid registrationnumber registrationno registrationcode regid attendeeid participantid code " +
            "strichcode besuchernummer besuchernr besucherid besucherausweis besucherausweisnummer ausweisnummer ausweisnr ausweis kartennummer eintrittskarte eintrittskartennummer " +
            "registrierungsnummer teilnehmernummer teilnehmernr teilnehmerid badgenummer ticketnummer qrkode " +
            "バーコード バッジid バッジ番号 バッジ qrコード 来場者番号 来場者id 入場証番号 登録番号 受付番号 参加者番号 チケット番号 チケットid コード id 番号"),
        (VisitorField.Reading, "フリガナ ふりがな カナ 氏名カナ 氏名フリガナ 氏名ふりがな お名前フリガナ カナ氏名 氏名かな 名前カナ namekana kana phoneticname namereading furigana"),
        (VisitorField.FamilyReading, "セイ 姓カナ 姓フリガナ 姓ふりがな せい 姓かな familynamekana lastnamekana familyreading lastnamephonetic"),
        (VisitorField.GivenReading, "メイ 名カナ 名フリガナ 名ふりがな めい 名かな givennamekana firstnamekana givenreading firstnamephonetic"),
        (VisitorField.FamilyName, "familyname lastname surname nachname familienname zuname 姓 苗字 名字"),
        (VisitorField.GivenName, "givenname firstname forename vorname rufname 名 下の名前"),
        (VisitorField.Name, "fullname name visitorname attendeename participantname contactname contact visitor attendee 氏名 名前 お名前 御氏名 ご氏名 来場者名 来場者氏名 担当者名 besuchername besucher teilnehmername teilnehmer ansprechpartner vollername vorundnachname"),
        (VisitorField.Company,
            "company companyname organisation organization organisationname organizationname firm employer institution affiliation firma firmenname unternehmen " +
            "unternehmensname arbeitgeber einrichtung 会社名 会社 企業名 企業 勤務先 勤務先名 所属 所属先 所属機関 団体名 組織名 法人名 貴社名 御社名"),
        (VisitorField.JobTitle, "jobtitle position job function role jobfunction positiontitle jobrole title berufsbezeichnung funktion stellung beruf stelle 役職 役職名 肩書 肩書き 職位 職種"),
        (VisitorField.Email, "email mail emailaddress mailaddress emailid emailadresse mailadresse eメール メール メールアドレス eメールアドレス 電子メール 電子メールアドレス"),
        (VisitorField.Phone,
            "phone telephone phonenumber telephonenumber tel telno phoneno mobile mobilephone cell cellphone telefon telefonnummer telefonnr telnr rufnummer mobiltelefon handy " +
            "電話 電話番号 tel番号 携帯 携帯電話 携帯番号 携帯電話番号 連絡先電話番号"),
        (VisitorField.Country, "country countryname countrycode nation land herkunftsland ländercode länderkürzel 国 国名 国籍 国コード 国地域"),
    ];

    private static readonly FrozenDictionary<string, (VisitorField Field, int Rank)> ByHead = Known
        .SelectMany(row => row.Heads.Split(' ').Select((head, rank) => KeyValuePair.Create(head, (row.Field, rank))))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a head means, and how far down it stands among those of one meaning; null when it is not known. Of a head in two languages
    /// ("Firma / Company", 会社名(Company)) each part counts.</summary>
    internal static (VisitorField Field, int Rank)? Of(string head) =>
        head.Length > VisitorContact.LongestCell ? null
        : ByHead.TryGetValue(Folded(head), out var known) ? known
        : head.Split('/', '|', '(', ')', '（', '）', '\n', '[', ']', ':', '：').Select(part => ByHead.TryGetValue(Folded(part), out var found) ? found : ((VisitorField, int)?)null)
            .FirstOrDefault(found => found is not null);

    /// <summary>Without what differs from list to list: width, capitals, blanks, hyphens, stars, dots.</summary>
    internal static string Folded(string head)
    {
        var folded = new StringBuilder(head.Length);
        foreach (var letter in Wide(head))
        {
            if (char.IsLetterOrDigit(letter) || letter is 'ー')
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    // Half a character, from a broken file, has no normal form.
    private static string Wide(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
