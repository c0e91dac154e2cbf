using System.Security.Cryptography;
using System.Text;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Badges;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Exports;

/// <summary>Leads as vCards 4.0 (RFC 6350) for address books: one card a lead, all in one file.</summary>
internal sealed class LeadVCard(Words words) : ILeadFormat
{
    // Of the pseudonym, so many letters that two nameless visitors of one booth can be told apart.
    private const int ShortBadge = 6;

    public string Extension => "vcf";

    public string ContentType => "text/vcard; charset=utf-8";

    public void Write(Stream to, LeadExport export)
    {
        VCardLines lines = new(to);
        foreach (var lead in export.Leads)
        {
            Write(lines, lead, export);
        }
    }

    private void Write(VCardLines lines, LeadRow lead, LeadExport export)
    {
        lines.Line("BEGIN:VCARD");
        lines.Line("VERSION:4.0");
        lines.Line("PRODID:-//FairKiosk//Leads//EN");
        lines.Line($"UID:urn:uuid:{Uid(export.ExhibitorId, lead.Badge)}");
        // Every card needs a full name. One without a person's is the firm's, and says so.
        if (lead.Name is null && lead.Company is not null)
        {
            lines.Line("KIND:org");
        }

        lines.Text("FN", lead.Name ?? lead.Company ?? words["VCard.NoName", lead.Badge[..Math.Min(ShortBadge, lead.Badge.Length)]]);
        lines.Parts("N", lead.FamilyName, lead.GivenName, null, null, null);
        lines.Text("X-PHONETIC-LAST-NAME", lead.FamilyReading);
        lines.Text("X-PHONETIC-FIRST-NAME", lead.GivenReading);
        lines.Text("ORG", lead.Company);
        lines.Text("TITLE", lead.JobTitle);
        lines.Text("EMAIL", lead.Email);
        lines.Text("TEL;VALUE=text", lead.Phone);
        lines.Parts("ADR", null, null, null, null, null, null, Country(lead.Country));
        lines.Text("NOTE", Note(lead, export));
        // The time of writing: whoever imports the card a second time takes the later one.
        lines.Line($"REV:{export.AtUtc:yyyyMMdd'T'HHmmss'Z'}");
        lines.Line("END:VCARD");
    }

    // The same for the same lead in every export, another one for a rival's lead of the same visitor. Version 8 of RFC 9562: made as we like.
    private static Guid Uid(string exhibitorId, string badge)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{exhibitorId}\n{badge}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    // By name, as address books show it, where that name leads back to the code.
    private static string? Country(string? code) =>
        Words.Country(code) is { } name && string.Equals(CountryNames.CodeOf(name), code, StringComparison.Ordinal) ? name : code;

    private string Note(LeadRow lead, LeadExport export)
    {
        FormWords form = new(words, export.Form);
        List<string> parts = [];
        if (lead.Rating is not null)
        {
            parts.Add(words["VCard.Rating", words.Rating(lead.Rating)]);
        }

        if (!lead.Interests.IsEmpty)
        {
            parts.Add(words["VCard.Interests", string.Join(", ", lead.Interests.Numbers.Select(form.InterestOrNumber))]);
        }

        parts.AddRange(export.Form.Fields.Select(field => lead.Answer(field.Id)).OfType<LeadAnswer>()
            .Select(answer => words["VCard.Answer", form.Label(answer.Field), form.Plain(answer).ReplaceLineEndings(" ")]));

        if (!string.IsNullOrWhiteSpace(lead.Note))
        {
            parts.Add(lead.Note);
        }

        parts.AddRange(lead.ReaderNotes.Select(note => LeadColumns.Line(note, export.Time)));
        if (lead.MayBeContacted is not null)
        {
            parts.Add(words["VCard.MayContact", LeadColumns.MayContact(lead, words)]);
        }

        return string.Join('\n', parts);
    }
}
