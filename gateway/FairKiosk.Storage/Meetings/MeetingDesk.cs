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
    private readonly ReadConnections _reads;
    private readonly DecisionLog _decisions;
    private readonly Projector _projector;

    internal MeetingDesk(WriteConnection writer, ReadConnections reads, DecisionLog decisions, Projector projector)
    {
        _writer = writer;
        _reads = reads;
        _decisions = decisions;
        _projector = projector;
    }

    /// <summary>Takes down a wish; of the same two again, another text of it, which has to be checked and answered again. The same text changes nothing but whose
    /// it is: a firm that repeats what the organiser wrote for it says it itself.</summary>
    /// <param name="byOrganiser">The organiser writes it: that of a firm, which has a page of its own, is kept as one on its behalf.</param>
    public WishOutcome Wish(Wish wish, string who, bool byOrganiser = false) => _writer.Transact(() =>
    {
        var book = Book();
        wish = wish with { IsOnBehalf = byOrganiser && IsFirm(book, wish.From) };
        if (wish.From == wish.To || !IsKnown(book, wish.From) || !IsKnown(book, wish.To))
        {
            return WishOutcome.UnknownParty;
        }

        if (book.AreRivals(wish.From, wish.To))
        {
            return WishOutcome.Rivals;
        }

        if (book.Wishes.FirstOrDefault(known => known with { State = default, Reason = "", IsOnBehalf = false, IsAnsweredOnBehalf = false } == wish with { State = default, Reason = "", IsOnBehalf = false }) is { } same)
        {
            if (same.IsOnBehalf && !byOrganiser)
            {
                Decide(who, DecisionKinds.MeetingWish, MeetingBodies.Of(wish) with { AsItStands = true });
            }

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
    /// <param name="byOrganiser">The organiser writes it: that of a firm, which has a page of its own, is kept as one on its behalf.</param>
    public WishOutcome Answer(string from, string to, bool? accepts, string reason, string who, bool byOrganiser = false) => Change(
        from, to, state => state is WishState.Asked or WishState.Accepted or WishState.Declined,
        () => Decide(
            who, DecisionKinds.MeetingAnswer,
            new MeetingBodies.Answer(from, to, accepts, MeetingBodies.Said(reason), byOrganiser && IsFirm(Book(), to) ? true : null)));

    /// <summary>Puts a meeting into the plan, or moves the one with that id, when nothing stands against it.</summary>
    /// <param name="meeting">With an empty id for a new one.</param>
    /// <param name="id">What it is called in the plan.</param>
    /// <param name="evenIfHeld">One that has taken place may be moved or given to others, too; what follows from it goes with it.</param>
    /// <returns>All that stands against it; then nothing was changed.</returns>
    public IReadOnlyList<MeetingClash> Plan(PlannedMeeting meeting, string who, out string id, bool evenIfHeld = false)
    {
        var planned = meeting with { Id = meeting.Id.Length > 0 ? meeting.Id : NewId(), Parties = [.. meeting.Parties.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
        id = planned.Id;
        return _writer.Transact(() =>
        {
            var book = Book();
            var clashes = book.Clashes(planned);
            if (!evenIfHeld && IsOtherwise(planned, book.Plan.FirstOrDefault(known => known.Id == planned.Id)) && TookPlace(planned.Id))
            {
                clashes = [.. clashes, new MeetingClash(ClashKind.TookPlace)];
            }

            if (clashes.Count == 0)
            {
                Decide(who, DecisionKinds.MeetingPlan, MeetingBodies.Of(planned));
            }

            return clashes;
        });
    }

    /// <summary>Plans every accepted wish that has no meeting yet, as early as can be. Gives how many found a slot, and how many did not. Slots are looked for
    /// beside the writer, which stores what is scanned meanwhile.</summary>
    public (int Planned, int Left) Fill(DateTimeOffset fromUtc, bool withCoordinator, string who) =>
        Add(_reads.Read(MeetingReader.Book).Fill(fromUtc, withCoordinator, NewId), who);

    /// <summary>Puts those of the proposed meetings into the plan that fit as it stands now. Gives how many do, and how many accepted wishes have no meeting then.</summary>
    internal (int Planned, int Left) Add(IReadOnlyList<PlannedMeeting> proposed, string who) => _writer.Transact(() =>
    {
        var book = Book();
        var added = 0;
        foreach (var meeting in proposed)
        {
            if (book.Unplanned.Contains((meeting.Parties[0], meeting.Parties[1])) && book.Clashes(meeting).Count == 0)
            {
                Decide(who, DecisionKinds.MeetingPlan, MeetingBodies.Of(meeting));
                book = book with { Plan = [.. book.Plan, meeting] };
                added++;
            }
        }

        return (added, book.Unplanned.Count);
    });

    /// <summary>Takes a meeting out of the plan.</summary>
    /// <param name="evenIfHeld">One that has taken place, too; what follows from it goes with it.</param>
    public CancelOutcome Cancel(string meetingId, string who, bool evenIfHeld = false) => _writer.Transact(() =>
    {
        if (!IsPlanned(meetingId))
        {
            return CancelOutcome.NotPlanned;
        }

        if (!evenIfHeld && TookPlace(meetingId))
        {
            return CancelOutcome.TookPlace;
        }

        Decide(who, DecisionKinds.MeetingCancel, new MeetingBodies.Cancel(meetingId));
        return CancelOutcome.Done;
    });

    /// <summary>Says what came of a meeting; it goes before what badges tell. False: there is no such meeting in the plan.</summary>
    public bool Say(string meetingId, MeetingOutcome outcome, string who) => _writer.Transact(() =>
    {
        if (!IsPlanned(meetingId))
        {
            return false;
        }

        Decide(who, DecisionKinds.MeetingOutcome, new MeetingBodies.Outcome(meetingId, outcome.ToString()));
        return true;
    });

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private static bool IsFirm(MeetingBook book, string party) => book.Exhibitors.Any(firm => firm.Id == party);

    private static bool IsKnown(MeetingBook book, string party) => IsFirm(book, party) || book.Guests.Any(guest => guest.Id == party);

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

    private bool IsPlanned(string meetingId) => _writer.Get("SELECT 1 FROM planned_meeting WHERE id = ? AND cancelled = 0").Bind(meetingId).Finds();

    // Somebody said so, or badges of its guests were there, whatever somebody said since.
    private bool TookPlace(string meetingId) =>
        _writer.Get("SELECT 1 FROM held_meeting WHERE meeting_id = ? UNION ALL SELECT 1 FROM check_in WHERE meeting_id = ?").Bind(meetingId).Bind(meetingId).Finds();

    // In what decides whose lead a visitor is and what is counted.
    private static bool IsOtherwise(PlannedMeeting meeting, PlannedMeeting? before) =>
        before is not null
        && !(before.StartAtUtc, before.EndAtUtc, before.StationId, before.Parties).Equals((meeting.StartAtUtc, meeting.EndAtUtc, meeting.StationId, meeting.Parties));

    private void Decide<T>(string who, string kind, T body) => _projector.Apply(_decisions.Append(who, kind, DecisionBodies.Write(body)));
}
