using System.Globalization;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Exports;

/// <summary>The columns of every exported table, in their order: CSV and workbook say the same.</summary>
internal sealed class LeadColumns(Words words)
{
    private const string MomentFormat = "yyyy-MM-dd HH:mm:ss";

    public IReadOnlyList<LeadColumn> On(LeadExport export)
    {
        FormWords form = new(words, export.Form);
        return On(export.Time, form, [.. export.Form.Fields.Where(field => !field.IsRetired || export.Leads.Any(lead => lead.Answer(field.Id) is not null))]);
    }

    // A field that is not asked any more has its column as long as somebody's answer stands in it.
    private List<LeadColumn> On(FairTime time, FormWords form, IReadOnlyList<FormField> fields) =>
    [
        new(words["Csv.Name"], LeadColumnKind.Text, lead => lead.Name),
        new(words["Csv.Reading"], LeadColumnKind.Text, lead => lead.Reading),
        new(words["Csv.Company"], LeadColumnKind.Text, lead => lead.Company),
        new(words["Csv.JobTitle"], LeadColumnKind.Text, lead => lead.JobTitle),
        new(words["Csv.Email"], LeadColumnKind.Text, lead => lead.Email),
        new(words["Csv.Phone"], LeadColumnKind.Text, lead => lead.Phone),
        new(words["Csv.Country"], LeadColumnKind.Text, lead => lead.Country),
        new(words["Csv.FirstSeen", time.ZoneName], LeadColumnKind.Moment, lead => lead.IsByHand ? null : Moment(time, lead.FirstAtUtc)),
        new(words["Csv.LastSeen", time.ZoneName], LeadColumnKind.Moment, lead => lead.IsByHand ? null : Moment(time, lead.LastAtUtc)),
        new(words["Csv.Visits"], LeadColumnKind.Number, lead => lead.Visits),
        new(words["Csv.Meetings"], LeadColumnKind.Number, lead => lead.Meetings),
        new(words["Csv.Rating"], LeadColumnKind.Text, lead => lead.Rating is null ? null : words.Rating(lead.Rating)),
        new(words["Csv.Interests"], LeadColumnKind.Text, lead => string.Join(", ", lead.Interests.Numbers.Select(form.InterestOrNumber))),
        .. fields.Select(field => new LeadColumn(form.Label(field.Id), LeadColumnKind.LongText, lead => lead.Answer(field.Id) is { } answer ? form.Plain(answer) : null)),
        new(words["Csv.Note"], LeadColumnKind.LongText, lead => lead.Note),
        new(words["Csv.ReaderNotes", time.ZoneName], LeadColumnKind.LongText, lead => string.Join('\n', lead.ReaderNotes.Select(note => Line(note, time)))),
        new(words["Csv.Badge"], LeadColumnKind.Text, lead => lead.IsByHand ? null : lead.Badge),
        new(words["Csv.ByHand", time.ZoneName], LeadColumnKind.Moment, lead => lead.IsByHand ? Moment(time, lead.FirstAtUtc) : null),
        new(words["Csv.SamePerson"], LeadColumnKind.Text, lead => lead.SamePerson.Count == 0 ? null : string.Join(", ", lead.SamePerson.Select(same => same.Badge))),
        // At the end: who reads these files by the place of a column goes on reading them.
        new(words["Csv.MayContact"], LeadColumnKind.Text, lead => MayContact(lead, words)),
    ];

    /// <summary>A moment as a text that sorts and that every spreadsheet reads alike.</summary>
    public static string Text(DateTime moment) => moment.ToString(MomentFormat, CultureInfo.InvariantCulture);

    /// <summary>A note at the reader in one line, its own line ends as blanks: so no note can pass for two, the second from somebody else.</summary>
    public static string Line(ReaderNote note, FairTime time) =>
        $"{Text(Moment(time, note.AtUtc))}{(note.Operator is null ? "" : $" {note.Operator}")}: {note.Text.ReplaceLineEndings(" ")}";

    /// <summary>Whether the visitor allows the firm to get back to them.</summary>
    public static string MayContact(LeadRow lead, Words words) => lead.MayBeContacted switch
    {
        true => words["Csv.MayContact.Yes"],
        false => words["Csv.MayContact.No"],
        null => words["Csv.MayContact.NotAsked"],
    };

    private static DateTime Moment(FairTime time, DateTimeOffset atUtc)
    {
        var local = time.Local(atUtc).DateTime;
        return local.AddTicks(-(local.Ticks % TimeSpan.TicksPerSecond));
    }
}
