using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Shared;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;

namespace FairKiosk.Gateway.Pages.Meetings;

/// <summary>A firm's own meetings: whom it wishes to meet, who wishes to meet it, and its day.</summary>
internal sealed class OwnModel(FairDatabase database, Words words) : MeetingsPage(database, words)
{
    private const string Address = "/meetings/own";

    private readonly FairDatabase _database = database;
    private readonly Words _words = words;

    [BindProperty(SupportsGet = true, Name = "day")]
    public string? Asked { get; set; }

    public string Firm => User.FindFirst(Roles.ExhibitorClaim)!.Value;

    public OwnMeetings Meetings => field ??= _database.Meetings.Of(Firm);

    public PlanDays Days => field ??= new PlanDays(Setup.Fair, Meetings.Rows, Asked, Meetings.NowUtc);

    public DayPlan Day => new(Days.Today, Firm, Days.Time, Meetings.NowUtc);

    public IReadOnlyList<Wish> AskedOfUs => [.. Meetings.Wishes.Where(wish => wish.To == Firm)];

    public IReadOnlyList<Wish> OurWishes => [.. Meetings.Wishes.Where(wish => wish.From == Firm)];

    public IReadOnlyList<Choice> Partners => [new Choice("", _words["Meetings.Choose"]), .. Meetings.Partners.Select(party => new Choice(party.Id, Name(party)))];

    private FairSetup Setup => field ??= _database.Setup.Read();

    /// <summary>A guest's or a firm's name; its own without asking.</summary>
    public string Name(string party) => Setup.Exhibitors.FirstOrDefault(firm => firm.Id == party)?.NameIn(PageLanguages.Current) ?? Setup.Guests.FirstOrDefault(guest => guest.Id == party)?.Name ?? party;

    public IActionResult OnPostWish(string? to, string? purpose, string? content) =>
        Meetings.Partners.Any(party => party.Id == to) ? Wished(Firm, to, purpose, content, Who, Address) : Answered(WishOutcome.UnknownParty, Address);

    public IActionResult OnPostWithdraw(string? to) => Answered(Desk.Withdraw(Firm, to ?? "", Who), Address);

    public IActionResult OnPostAnswer(string? from, bool? accepts) => IsAnswer ? Answered(Desk.Answer(from ?? "", Firm, accepts, "", Who), Address) : BadRequest();

    private static string Name(MeetingParty party) => Words.Country(party.Country) is { } country ? $"{party.NameIn(PageLanguages.Current)} ({country})" : party.NameIn(PageLanguages.Current);
}
