using FairKiosk.Gateway.Pages.Shared;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Meetings;

/// <summary>Meetings in the words of the page's language.</summary>
internal static class MeetingWords
{
    public static string State(MeetingRow row, DateTimeOffset nowUtc, FairTime time, Words words) => row.StateAt(nowUtc) switch
    {
        MeetingState.Held => row.Length is { } length ? words["Meetings.HeldFor", Math.Max(1, (int)Math.Round(length.TotalMinutes))]
            : row.CheckedInAtUtc is { } at ? words["Meetings.CheckedIn", time.Minute(at)] : words["Meetings.Held"],
        MeetingState.NoShow => words["Meetings.NoShow"],
        MeetingState.NotKnown => words["Meetings.NotKnown"],
        MeetingState.Cancelled => words["Meetings.Cancelled"],
        _ => words["Meetings.ToCome"],
    };

    /// <summary>Why nobody knows whether it took place; null where somebody does.</summary>
    public static string? Of(MeetingDoubt doubt, Words words) => doubt switch
    {
        MeetingDoubt.NoBadge => words["Doubt.NoBadge"],
        MeetingDoubt.NoReader => words["Doubt.NoReader"],
        MeetingDoubt.ReaderSilent => words["Doubt.ReaderSilent"],
        MeetingDoubt.UnsureScan => words["Doubt.UnsureScan"],
        _ => null,
    };

    public static string State(WishState state, Words words) => state switch
    {
        WishState.Refused => words["Wish.Refused"],
        WishState.Asked => words["Wish.Asked"],
        WishState.Accepted => words["Wish.Accepted"],
        WishState.Declined => words["Wish.Declined"],
        _ => words["Wish.Unchecked"],
    };

    public static string Of(WishOutcome outcome, Words words) => outcome switch
    {
        WishOutcome.UnknownParty => words["Wish.UnknownParty"],
        WishOutcome.Rivals => words["Wish.Rivals"],
        WishOutcome.NoSuchWish => words["Wish.Gone"],
        _ => words["Meetings.Saved"],
    };

    public static string Of(StaffTask task, Words words) => task == StaffTask.Coordinator ? words["Meetings.Coordinator"] : words["Meetings.Interpreter"];

    public static string Of(GuestRole role, Words words) => role switch
    {
        GuestRole.Member => words["Guest.Member"],
        GuestRole.Expert => words["Guest.Expert"],
        GuestRole.Other => words["Guest.Other"],
        _ => words["Guest.Firm"],
    };

    public static IReadOnlyList<Choice> GuestRoles(Words words) => [.. Enum.GetValues<GuestRole>().Select(role => new Choice(role.ToString(), Of(role, words)))];

    /// <summary>What stands against a meeting, in one sentence.</summary>
    public static string Of(MeetingClash clash, MeetingBook book, FairTime time, Words words)
    {
        var (who, other) = (NameOf(clash.Subject, book), NameOf(clash.Other, book));
        var meeting = book.Plan.FirstOrDefault(planned => planned.Id == clash.Other);
        var when = meeting is null ? "" : $"{time.Minute(meeting.StartAtUtc)}–{time.Minute(meeting.EndAtUtc)}";
        return clash.Kind switch
        {
            ClashKind.TooFewParties => words["Clash.TooFew"],
            ClashKind.UnknownParty => words["Clash.Unknown", who],
            ClashKind.Rivals => words["Clash.Rivals", who, other],
            ClashKind.NotWished => words["Clash.NotWished", who],
            ClashKind.NotChecked => words["Clash.NotChecked", who],
            ClashKind.NotAccepted => words["Clash.NotAccepted", who],
            ClashKind.NoTable => words["Clash.NoTable"],
            ClashKind.Length => words["Clash.Length", (int)MeetingTimes.Shortest.TotalMinutes, (int)MeetingTimes.Longest.TotalHours],
            ClashKind.OutsideHours => words["Clash.OutsideHours"],
            ClashKind.PartyBusy => words["Clash.PartyBusy", who, when],
            ClashKind.TableBusy => words["Clash.TableBusy", who, when],
            ClashKind.StaffBusy => words["Clash.StaffBusy", who, when],
            ClashKind.NoCoordinator => words["Clash.NoCoordinator", who],
            ClashKind.TookPlace => words["Clash.TookPlace"],
            ClashKind.NoInterpreter => words["Clash.NoInterpreter", who],
            _ => words["Clash.Language", who, Words.Language(clash.Other)],
        };
    }

    public static string NameOf(string id, MeetingBook book) => book.Exhibitors.FirstOrDefault(firm => firm.Id == id)?.NameIn(PageLanguages.Current)
        ?? book.Guests.FirstOrDefault(guest => guest.Id == id)?.Name
        ?? book.Staff.FirstOrDefault(member => member.Id == id)?.Name
        ?? book.Stations.GetValueOrDefault(id)?.Name ?? id;

    /// <summary>Everybody who can take part, guests first.</summary>
    public static IReadOnlyList<Choice> Parties(MeetingBook book, Words words) =>
    [
        new Choice("", words["Meetings.Choose"]),
        .. book.Guests.OrderBy(guest => guest.Name, StringComparer.CurrentCulture).Select(guest => new Choice(guest.Id, guest.Name)),
        .. book.Exhibitors.Select(firm => new Choice(firm.Id, firm.NameIn(PageLanguages.Current))).OrderBy(firm => firm.Text, StringComparer.CurrentCulture),
    ];
}
