using System.Security.Cryptography;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Meetings;
using FairKiosk.Storage.Projections;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage;

/// <summary>What people decide about meetings: wishes, their check and answer, the plan, and what came of it. Each is looked at and taken down in one transaction.</summary>
public sealed class MeetingDesk
{
    private readonly WriteConnection _writer;
    private readonly DecisionLog _decisions;
    private readonly Projector _projector;

    internal MeetingDesk(WriteConnection writer, DecisionLog decisions, Projector projector)
    {
        _writer = writer;
        _decisions = decisions;
        _projector = projector;
    }

    /// <summary>Takes down a wish; of the same two again, another text of it, which has to be checked and answered again. The same text changes nothing.</summary>
    public WishOutcome Wish(Wish wish, string who) => _writer.Transact(() =>
    {
        var book = Book();
        if (wish.From == wish.To || !IsKnown(book, wish.From) || !IsKnown(book, wish.To))
        {
            return WishOutcome.UnknownParty;
        }

        if (book.AreRivals(wish.From, wish.To))
        {
            return WishOutcome.Rivals;
        }

        if (book.Wishes.Any(known => known with { State = default, Reason = "" } == wish with { State = default, Reason = "" }))
        {
            return WishOutcome.Done;
        }

        Decide(who, DecisionKinds.MeetingWish, MeetingBodies.Of(wish));
        return WishOutcome.Done;
    });

    /// <summary>Takes a wish back; what is planned stays planned until somebody cancels it.</summary>
    public WishOutcome Withdraw(string from, string to, string who) =>
        Change(from, to, _ => true, () => Decide(who, DecisionKinds.MeetingWishWithdrawal, new MeetingBodies.WishWithdrawal(from, to)));

    /// <summary>The organiser's check; it can be made again until the other side has answered.</summary>
    public WishOutcome Check(string from, string to, bool passed, string reason, string who) => Change(
        from, to, state => state is WishState.Unchecked or WishState.Refused or WishState.Asked,
        () => Decide(who, DecisionKinds.MeetingCheck, new MeetingBodies.Check(from, to, passed, MeetingBodies.Said(reason))));

    /// <summary>The answer of the other side, once the wish was checked.</summary>
    /// <param name="accepts">Null: the answer is taken back.</param>
    public WishOutcome Answer(string from, string to, bool? accepts, string reason, string who) => Change(
        from, to, state => state is WishState.Asked or WishState.Accepted or WishState.Declined,
        () => Decide(who, DecisionKinds.MeetingAnswer, new MeetingBodies.Answer(from, to, accepts, MeetingBodies.Said(reason))));

    /// <summary>Puts a meeting into the plan, or moves the one with that id, when nothing stands against it.</summary>
    /// <param name="meeting">With an empty id for a new one.</param>
    /// <param name="id">What it is called in the plan.</param>
    /// <returns>All that stands against it; then nothing was changed.</returns>
    public IReadOnlyList<MeetingClash> Plan(PlannedMeeting meeting, string who, out string id)
    {
        var planned = meeting with { Id = meeting.Id.Length > 0 ? meeting.Id : NewId(), Parties = [.. meeting.Parties.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
        id = planned.Id;
        return _writer.Transact(() =>
        {
            var clashes = Book().Clashes(planned);
            if (clashes.Count == 0)
            {
                Decide(who, DecisionKinds.MeetingPlan, MeetingBodies.Of(planned));
            }

            return clashes;
        });
    }

    /// <summary>Plans every accepted wish that has no meeting yet, as early as can be. Gives how many found a slot, and how many did not.</summary>
    public (int Planned, int Left) Fill(DateTimeOffset fromUtc, bool withCoordinator, string who) => _writer.Transact(() =>
    {
        var book = Book();
        var added = book.Fill(fromUtc, withCoordinator, NewId);
        foreach (var meeting in added)
        {
            Decide(who, DecisionKinds.MeetingPlan, MeetingBodies.Of(meeting));
        }

        return (added.Count, (book with { Plan = [.. book.Plan, .. added] }).Unplanned.Count);
    });

    /// <summary>Takes a meeting out of the plan. False: there is no such meeting in it.</summary>
    public bool Cancel(string meetingId, string who) => Finds(meetingId, () => Decide(who, DecisionKinds.MeetingCancel, new MeetingBodies.Cancel(meetingId)));

    /// <summary>Says what came of a meeting; it goes before what badges tell. False: there is no such meeting in the plan.</summary>
    public bool Say(string meetingId, MeetingOutcome outcome, string who) =>
        Finds(meetingId, () => Decide(who, DecisionKinds.MeetingOutcome, new MeetingBodies.Outcome(meetingId, outcome.ToString())));

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private static bool IsKnown(MeetingBook book, string party) => book.Exhibitors.Any(firm => firm.Id == party) || book.Guests.Any(guest => guest.Id == party);

    private MeetingBook Book() => MeetingReader.Book(_writer.Connection);

    private WishOutcome Change(string from, string to, Func<WishState, bool> mayBe, Action change) => _writer.Transact(() =>
    {
        if (!MeetingReader.Wishes(_writer.Connection, "w.from_id = @from AND w.to_id = @to", new { from, to }).Any(wish => mayBe(wish.State)))
        {
            return WishOutcome.NoSuchWish;
        }

        change();
        return WishOutcome.Done;
    });

    private bool Finds(string meetingId, Action change) => _writer.Transact(() =>
    {
        var query = _writer.Get("SELECT 1 FROM planned_meeting WHERE id = ? AND cancelled = 0").Bind(meetingId);
        var found = query.Step();
        query.Reset();
        if (found)
        {
            change();
        }

        return found;
    });

    private void Decide<T>(string who, string kind, T body) => _projector.Apply(_decisions.Append(who, kind, DecisionBodies.Write(body)));
}
