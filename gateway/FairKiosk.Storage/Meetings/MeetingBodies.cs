using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage.Meetings;

/// <summary>What decisions about meetings say, as JSON. As with <see cref="DecisionBodies"/>, fields are added, never renamed.</summary>
internal static class MeetingBodies
{
    /// <param name="Badges">Pseudonyms; what was typed in stands apart.</param>
    internal sealed record Guest(
        string Id, string Name, string Country, string? Role = null, IReadOnlyList<string>? Languages = null, int? People = null, bool? Came = null,
        IReadOnlyList<string>? Badges = null, IReadOnlyList<string>? Rivals = null);

    internal sealed record Staff(string Id, string Name, IReadOnlyList<string>? Tasks = null, IReadOnlyList<string>? Languages = null, string? SignIn = null);

    /// <summary>Said again, it has to be checked and answered again.</summary>
    /// <param name="OnBehalf">True: the organiser took it down for a firm of the pavilion.</param>
    /// <param name="AsItStands">True: the same text said by the firm itself. It is its own from then on, and how far it has come stays.</param>
    internal sealed record Wish(
        string From, string To, string? Purpose = null, string? Content = null, string? PreparedBy = null, bool? OnBehalf = null, bool? AsItStands = null);

    internal sealed record WishWithdrawal(string From, string To);

    internal sealed record Check(string From, string To, bool Passed, string? Reason = null);

    /// <param name="Accepts">Null: the answer is taken back.</param>
    /// <param name="OnBehalf">True: the organiser took it down for a firm of the pavilion.</param>
    internal sealed record Answer(string From, string To, bool? Accepts, string? Reason = null, bool? OnBehalf = null);

    /// <summary>A meeting is in the plan so, from now on; it may have been there otherwise.</summary>
    internal sealed record Plan(
        string Meeting, IReadOnlyList<string> Parties, string Station, DateTimeOffset Start, DateTimeOffset End, string? Coordinator = null, string? Interpreter = null,
        string? Language = null);

    internal sealed record Cancel(string Meeting);

    /// <param name="Said">"Held", "NoShow", or "Unsaid", which takes back what was said.</param>
    internal sealed record Outcome(string Meeting, string Said);

    public static Guest Of(Pavilions.Meetings.Guest guest, IReadOnlyList<string> badges) => new(
        guest.Id, guest.Name, guest.Country,
        guest.Role == default ? null : guest.Role.ToString(),
        Said(guest.Languages), guest.People, guest.Came, Said(badges), Said(guest.Rivals));

    public static Staff Of(StaffMember member) => new(
        member.Id, member.Name, Said([.. member.Tasks.Select(task => task.ToString())]), Said(member.Languages), Said(member.SignIn));

    public static Wish Of(Pavilions.Meetings.Wish wish) => new(wish.From, wish.To, Said(wish.Purpose), Said(wish.Content), Said(wish.PreparedBy), wish.IsOnBehalf ? true : null);

    public static Plan Of(PlannedMeeting meeting) => new(
        meeting.Id, meeting.Parties, meeting.StationId, meeting.StartAtUtc, meeting.EndAtUtc, meeting.Coordinator, meeting.Interpreter, Said(meeting.Language));

    public static string? Said(string text) => text.Length == 0 ? null : text;

    private static IReadOnlyList<string>? Said(IReadOnlyList<string> texts) => texts.Count == 0 ? null : texts;
}
