using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;

namespace FairKiosk.Gateway.Pages.Meetings;

/// <summary>What is wished, what waits for the organiser, and how the meetings stand.</summary>
internal sealed class IndexModel(FairDatabase database, Words words) : MeetingsPage(database, words)
{
    private const string Address = "/meetings";

    private readonly FairDatabase _database = database;

    /// <summary>How many found a slot, and how many did not, when the plan was just filled.</summary>
    [BindProperty(SupportsGet = true)]
    public int Planned { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Left { get; set; }

    public MeetingBoard Board => field ??= _database.Meetings.Board();

    public IReadOnlyList<Wish> In(params WishState[] states) => [.. Board.Book.Wishes.Where(wish => states.Contains(wish.State))];

    public string Name(string party) => MeetingWords.NameOf(party, Board.Book);

    /// <summary>A firm of the pavilion answers on its own page, and what is taken down here is kept as said on its behalf; a guest has nobody else who takes it down.</summary>
    public bool AnswersItself(Wish wish) => Board.Book.Exhibitors.Any(firm => firm.Id == wish.To);

    public IActionResult OnPostWish(string? from, string? to, string? purpose, string? content, string? by) => Wished(from ?? "", to, purpose, content, by, Address, byOrganiser: true);

    public IActionResult OnPostCheck(string? from, string? to, bool? passed, string? reason) =>
        IsText(reason) && passed is { } isPassed ? Answered(Desk.Check(from ?? "", to ?? "", isPassed, isPassed ? "" : Tidy(reason), Who), Address) : BadRequest();

    public IActionResult OnPostAnswer(string? from, string? to, bool? accepts) =>
        IsAnswer ? Answered(Desk.Answer(from ?? "", to ?? "", accepts, "", Who, byOrganiser: true), Address) : BadRequest();

    public IActionResult OnPostWithdraw(string? from, string? to) => Answered(Desk.Withdraw(from ?? "", to ?? "", Who), Address);

    public IActionResult OnPostFill(bool coordinators)
    {
        var (planned, left) = Desk.Fill(Board.NowUtc, coordinators, Who);
        return Redirect($"{Address}?did=filled&planned={planned}&left={left}");
    }
}
