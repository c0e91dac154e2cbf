using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Pavilions.Meetings;

/// <summary>Everything that a plan of meetings reckons with: who there is, what they wish, and what is planned already.</summary>
/// <param name="Fair">The fair; null: no hall is ever closed.</param>
/// <param name="Exhibitors">The pavilion's firms.</param>
/// <param name="Guests">Those who are invited.</param>
/// <param name="Staff">Coordinators and interpreters.</param>
/// <param name="Stations">All stations by id; meeting tables are among them.</param>
/// <param name="Wishes">What was wished.</param>
/// <param name="Plan">What is planned, cancelled meetings included.</param>
public sealed record MeetingBook(
    FairEdition? Fair,
    IReadOnlyList<Exhibitor> Exhibitors,
    IReadOnlyList<Guest> Guests,
    IReadOnlyList<StaffMember> Staff,
    IReadOnlyDictionary<string, Station> Stations,
    IReadOnlyList<Wish> Wishes,
    IReadOnlyList<PlannedMeeting> Plan)
{
    /// <summary>For somebody who looks at the plan and may not know who wished what and who is whose rival: neither is in it, and neither stands against anything.</summary>
    public bool IsPlanOnly { get; init; }

    /// <summary>The tables in the order of their short names.</summary>
    public IReadOnlyList<Station> Tables =>
        [.. Stations.Values.Where(station => station.Kind == StationKind.MeetingTable).OrderBy(station => station.Id, StringComparer.Ordinal)];

    /// <summary>The pairs whose wish was accepted and who have no meeting in the plan, in ordinal order.</summary>
    public IReadOnlyList<(string One, string Other)> Unplanned =>
        [.. Wishes.Where(wish => wish.State == WishState.Accepted)
            .Select(wish => string.CompareOrdinal(wish.From, wish.To) < 0 ? (One: wish.From, Other: wish.To) : (One: wish.To, Other: wish.From))
            .Distinct().OrderBy(pair => pair.One, StringComparer.Ordinal).ThenBy(pair => pair.Other, StringComparer.Ordinal)
            .Where(pair => !Plan.Any(planned => !planned.IsCancelled && planned.Parties.Contains(pair.One) && planned.Parties.Contains(pair.Other)))];

    /// <summary>Whether two parties are never paired, whichever of them names the other.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>True when they are rivals.</returns>
    public bool AreRivals(string one, string other) => RivalsOf(one).Contains(other) || RivalsOf(other).Contains(one);

    /// <summary>All that stands against a meeting; none: it can be planned. A meeting in the plan with the same id is the one that is moved.</summary>
    /// <param name="meeting">The meeting as it is proposed.</param>
    /// <returns>Each clash once: about the parties first, then about place and time, then about people.</returns>
    public IReadOnlyList<MeetingClash> Clashes(PlannedMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return [.. PartyClashes(meeting.Parties), .. PlaceClashes(meeting), .. StaffClashes(meeting), .. BusyClashes(meeting)];
    }

    /// <summary>The slots of a day, by their beginnings: one each half hour while the halls are open.</summary>
    /// <param name="day">A local day of the fair.</param>
    /// <returns>The beginnings in order; none when it is no day of the fair.</returns>
    public IReadOnlyList<DateTimeOffset> Slots(DateOnly day)
    {
        if (Fair is null || day < Fair.First || day > Fair.Last)
        {
            return [];
        }

        var hours = Fair.HoursOf(day);
        var (opens, closes) = (OpeningHours.ToUtc(Fair.Zone, day, hours.Opens), OpeningHours.ToUtc(Fair.Zone, day, hours.Closes));
        List<DateTimeOffset> slots = [];
        for (var at = opens; at + MeetingTimes.Slot <= closes; at += MeetingTimes.Slot)
        {
            slots.Add(at);
        }

        return slots;
    }

    /// <summary>The first slot at a table that is free for a meeting: the earliest one, and of those the table that comes first.</summary>
    /// <param name="meeting">The meeting; its own place and time do not matter, its length does.</param>
    /// <param name="fromUtc">Not before this moment.</param>
    /// <returns>The meeting in that slot; null: there is none until the fair ends, or the parties themselves clash.</returns>
    public PlannedMeeting? NextFree(PlannedMeeting meeting, DateTimeOffset fromUtc)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (Fair is null || PartyClashes(meeting.Parties).Count > 0)
        {
            return null;
        }

        return Fair.Days().SelectMany(day => Slots(day.Day)).Where(slot => slot >= fromUtc)
            .SelectMany(slot => Tables.Select(table => meeting with
            {
                StationId = table.Id,
                StartAtUtc = slot,
                EndAtUtc = slot + (meeting.EndAtUtc - meeting.StartAtUtc),
            }))
            .FirstOrDefault(proposed => Clashes(proposed).Count == 0);
    }

    /// <summary>Finds a slot for every accepted wish whose two parties have no meeting yet, in the order of their names, each as early as can be.</summary>
    /// <param name="fromUtc">Nothing is planned before this moment.</param>
    /// <param name="withCoordinator">Each meeting gets the coordinator who has fewest so far; where none is free, a later slot is looked for.</param>
    /// <param name="newId">Names each meeting.</param>
    /// <returns>The meetings to add; the same for the same book, whatever order its lists are in.</returns>
    public IReadOnlyList<PlannedMeeting> Fill(DateTimeOffset fromUtc, bool withCoordinator, Func<string> newId)
    {
        ArgumentNullException.ThrowIfNull(newId);
        var (book, added) = (this, new List<PlannedMeeting>());
        foreach (var (one, other) in Unplanned)
        {
            var meeting = new PlannedMeeting("", [one, other], "", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch + MeetingTimes.Slot);
            var free = book.Attendances(meeting, withCoordinator).Select(attended => book.NextFree(attended, fromUtc)).OfType<PlannedMeeting>()
                .MinBy(proposed => proposed.StartAtUtc);
            if (free is not null)
            {
                added.Add(free = free with { Id = newId() });
                book = book with { Plan = [.. book.Plan, free] };
            }
        }

        return added;
    }

    // Who may attend, fewest meetings first. Two sides without a common language need somebody who speaks one of each.
    private IEnumerable<PlannedMeeting> Attendances(PlannedMeeting meeting, bool withCoordinator)
    {
        var (one, other) = (LanguagesOf(meeting.Parties[0]), LanguagesOf(meeting.Parties[1]));
        var needsInterpreter = one.Count > 0 && other.Count > 0 && !one.Intersect(other, StringComparer.Ordinal).Any();
        var coordinators = withCoordinator ? Of(StaffTask.Coordinator).Select(member => (string?)member.Id) : [null];
        return coordinators.SelectMany(coordinator => needsInterpreter
            ? Of(StaffTask.Interpreter)
                .Where(member => member.Id != coordinator && member.Languages.Intersect(one).Any() && member.Languages.Intersect(other).Any())
                .Select(member => meeting with { Coordinator = coordinator, Interpreter = member.Id, Language = member.Languages.Intersect(other).First() })
            : [meeting with { Coordinator = coordinator }]);
    }

    private IEnumerable<StaffMember> Of(StaffTask task) => Staff.Where(member => member.Does(task))
        .OrderBy(member => Plan.Count(planned => !planned.IsCancelled && planned.Attending().Contains(member.Id, StringComparer.Ordinal)))
        .ThenBy(member => member.Id, StringComparer.Ordinal);

    private List<MeetingClash> PartyClashes(ValueList<string> parties)
    {
        List<MeetingClash> clashes = [];
        if (parties.Distinct(StringComparer.Ordinal).Count() < 2)
        {
            clashes.Add(new MeetingClash(ClashKind.TooFewParties));
        }

        clashes.AddRange(parties.Where(party => !IsKnown(party)).Select(party => new MeetingClash(ClashKind.UnknownParty, party)));
        for (var i = 0; i < parties.Count; i++)
        {
            for (var j = i + 1; j < parties.Count; j++)
            {
                if (AreRivals(parties[i], parties[j]))
                {
                    clashes.Add(new MeetingClash(ClashKind.Rivals, parties[i], parties[j]));
                }
            }
        }

        // Several exhibitors may sit together in one meeting: each party needs an accepted wish with one of the others, not with all.
        foreach (var party in parties.Where(party => !IsPlanOnly && IsKnown(party)))
        {
            var states = Wishes.Where(wish => parties.Any(other => other != party && wish.IsBetween(party, other))).Select(wish => wish.State).ToList();
            if (!states.Contains(WishState.Accepted))
            {
                clashes.Add(new MeetingClash(
                    states.Contains(WishState.Asked) || states.Contains(WishState.Declined) ? ClashKind.NotAccepted
                    : states.Count > 0 ? ClashKind.NotChecked : ClashKind.NotWished,
                    party));
            }
        }

        return clashes;
    }

    private IEnumerable<MeetingClash> PlaceClashes(PlannedMeeting meeting)
    {
        if (!Stations.TryGetValue(meeting.StationId, out var table) || table.Kind != StationKind.MeetingTable)
        {
            yield return new MeetingClash(ClashKind.NoTable, meeting.StationId);
        }

        var length = meeting.EndAtUtc - meeting.StartAtUtc;
        if (length < MeetingTimes.Shortest || length > MeetingTimes.Longest)
        {
            yield return new MeetingClash(ClashKind.Length);
        }
        else if (Fair is not null && !IsOpen(meeting))
        {
            yield return new MeetingClash(ClashKind.OutsideHours);
        }
    }

    private IEnumerable<MeetingClash> StaffClashes(PlannedMeeting meeting)
    {
        if (meeting.Coordinator is { } coordinator && !Does(coordinator, StaffTask.Coordinator))
        {
            yield return new MeetingClash(ClashKind.NoCoordinator, coordinator);
        }

        if (meeting.Interpreter is { } interpreter)
        {
            if (!Does(interpreter, StaffTask.Interpreter))
            {
                yield return new MeetingClash(ClashKind.NoInterpreter, interpreter);
            }
            else if (meeting.Language.Length > 0 && !Staff.Single(member => member.Id == interpreter).Languages.Contains(meeting.Language))
            {
                yield return new MeetingClash(ClashKind.LanguageNotSpoken, interpreter, meeting.Language);
            }
        }
    }

    private IEnumerable<MeetingClash> BusyClashes(PlannedMeeting meeting) => Plan
        .Where(other => other.Id != meeting.Id && !other.IsCancelled && other.Overlaps(meeting))
        .OrderBy(other => other.StartAtUtc).ThenBy(other => other.Id, StringComparer.Ordinal)
        .SelectMany(other => other.Parties.Intersect(meeting.Parties).Select(party => new MeetingClash(ClashKind.PartyBusy, party, other.Id))
            .Concat(other.StationId == meeting.StationId ? [new MeetingClash(ClashKind.TableBusy, other.StationId, other.Id)] : [])
            .Concat(other.Attending().Intersect(meeting.Attending(), StringComparer.Ordinal).Select(member => new MeetingClash(ClashKind.StaffBusy, member, other.Id))));

    // Within the hours of one day; it may end when they do.
    private bool IsOpen(PlannedMeeting meeting)
    {
        var day = Fair!.DayOf(meeting.StartAtUtc);
        var hours = Fair.HoursOf(day);
        return day >= Fair.First && day <= Fair.Last
            && meeting.StartAtUtc >= OpeningHours.ToUtc(Fair.Zone, day, hours.Opens) && meeting.EndAtUtc <= OpeningHours.ToUtc(Fair.Zone, day, hours.Closes);
    }

    private bool Does(string member, StaffTask task) => Staff.Any(known => known.Id == member && known.Does(task));

    private bool IsKnown(string party) => Exhibitors.Any(known => known.Id == party) || Guests.Any(known => known.Id == party);

    private ValueList<string> RivalsOf(string party) =>
        Guests.FirstOrDefault(known => known.Id == party)?.Rivals ?? Exhibitors.FirstOrDefault(known => known.Id == party)?.Rivals ?? [];

    private ValueList<string> LanguagesOf(string party) =>
        Guests.FirstOrDefault(known => known.Id == party)?.Languages ?? Exhibitors.FirstOrDefault(known => known.Id == party)?.Languages ?? [];
}
