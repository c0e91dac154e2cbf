using System.Globalization;
using FairKiosk.Gateway.Exports;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Meetings;

/// <summary>Meetings as a calendar file (RFC 5545), which phones and mail programs take. A meeting keeps its UID when it is moved, so that it moves there, too.</summary>
internal sealed class MeetingCalendar(FairDatabase database, TimeProvider time, Words words)
{
    private const string ContentType = "text/calendar; charset=utf-8";

    /// <param name="of">The party whose calendar it is, which is not named in it; empty for one of others.</param>
    /// <param name="name">What the calendar is called.</param>
    public byte[] Write(IReadOnlyList<MeetingRow> rows, string of, string name)
    {
        using MemoryStream file = new();
        VCardLines lines = new(file);
        lines.Line("BEGIN:VCALENDAR");
        lines.Line("VERSION:2.0");
        lines.Line("PRODID:-//FairKiosk//Meetings//EN");
        lines.Text("X-WR-CALNAME", name);
        foreach (var row in rows)
        {
            lines.Line("BEGIN:VEVENT");
            lines.Line($"UID:{row.Meeting.Id}.{database.DatabaseId}@fairkiosk");
            lines.Line($"DTSTAMP:{Utc(time.GetUtcNow())}");
            lines.Line($"DTSTART:{Utc(row.Meeting.StartAtUtc)}");
            lines.Line($"DTEND:{Utc(row.Meeting.EndAtUtc)}");
            lines.Text("SUMMARY", string.Join(words["ListSeparator"], row.Parties.Where(party => party.Id != of).Select(party => party.NameIn(PageLanguages.Current))));
            lines.Text("LOCATION", row.Table);
            lines.Text("DESCRIPTION", Attending(row));
            lines.Line(row.Meeting.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
            lines.Line("END:VEVENT");
        }

        lines.Line("END:VCALENDAR");
        return file.ToArray();
    }

    public static void Map(WebApplication app)
    {
        app.MapGet("/meetings/calendar", (MeetingCalendar calendar, FairDatabase database, string? of) =>
            SheetOf.Find(database.Meetings.Plan(), of) is { } plan ? calendar.File(plan.Rows, plan.PartyId, plan.Name) : Results.NotFound());
        app.MapGet("/meetings/own/calendar", (MeetingCalendar calendar, FairDatabase database, HttpContext context) =>
        {
            var firm = context.User.FindFirst(Roles.ExhibitorClaim)!.Value;
            return calendar.File(database.Meetings.Of(firm).Rows, firm, context.User.Identity!.Name!);
        });
        app.MapGet("/meetings/mine/calendar", (MeetingCalendar calendar, FairDatabase database, HttpContext context) =>
            calendar.File(database.Meetings.Attended(context.User.Identity!.Name!).Rows, "", context.User.Identity!.Name!));
    }

    private IResult File(IReadOnlyList<MeetingRow> rows, string of, string name) =>
        Results.File(Write(rows, of, words["Meetings.PlanFor", name]), ContentType, "meetings.ics");

    private string Attending(MeetingRow row) => string.Join('\n', new[]
    {
        row.Coordinator is { } coordinator ? $"{MeetingWords.Of(StaffTask.Coordinator, words)}: {coordinator}" : null,
        row.Interpreter is { } interpreter ? $"{MeetingWords.Of(StaffTask.Interpreter, words)}: {interpreter} {Words.Language(row.Meeting.Language)}".TrimEnd() : null,
    }.OfType<string>());

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
