using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Meetings;
using FairKiosk.Storage.Projections;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage;

/// <summary>
/// The fair, the firms, the stations, the readers and which reader stands where. Each change is a decision and takes effect on what was
/// scanned before in the same transaction. Saying the same again changes nothing but the log.
/// </summary>
public sealed class SetupStore
{
    /// <summary>The first year in which a fair may lie.</summary>
    public const int FirstYear = 2000;

    /// <summary>The last one.</summary>
    public const int LastYear = 2100;

    /// <summary>The longest fair.</summary>
    public const int MostDays = 366;

    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly DecisionLog _decisions;
    private readonly Projector _projector;
    private readonly Pseudonyms _pseudonyms;

    internal SetupStore(WriteConnection writer, ReadConnections reads, DecisionLog decisions, Projector projector, Pseudonyms pseudonyms)
    {
        _pseudonyms = pseudonyms;
        _writer = writer;
        _reads = reads;
        _decisions = decisions;
        _projector = projector;
    }

    /// <summary>Changes when anything here or a sign-in changed, by this process or another.</summary>
    public long Version => _reads.Single<long>("SELECT version FROM setup_version");

    public FairSetup Read() => _reads.Read(SetupReader.Read);

    /// <summary>Names the fair edition; there is one. Where days, hours or zone change, all times and counts are looked at anew.</summary>
    /// <exception cref="SetupRejectedException">The zone is unknown, the fair ends before it begins, or its days cannot be those of a fair.</exception>
    public void SetFair(FairEdition fair, string who)
    {
        Check(fair);
        Decide(who, DecisionKinds.Fair, SetupBodies.Of(fair));
    }

    /// <summary>Names the fair that comes again and where the pavilion stood before; there is one.</summary>
    public void SetSeries(FairSeries series, string who) => Decide(who, DecisionKinds.FairSeries, SetupBodies.Of(series));

    /// <exception cref="SetupRejectedException">It cannot be a fair.</exception>
    internal static void Check(FairEdition fair)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(fair.TimeZone, out _))
        {
            throw new SetupRejectedException(SetupRejection.UnknownZone, $"There is no time zone '{fair.TimeZone}'. Use a name like Europe/Berlin.", fair.TimeZone);
        }

        if (fair.Last < fair.First || fair.Closes <= fair.Opens)
        {
            throw new SetupRejectedException(SetupRejection.FairEndsTooEarly, "The fair must end after it begins, and close after it opens.");
        }

        // Pages list the days, and time zones end with the calendar.
        if (fair.First.Year < FirstYear || fair.Last.Year > LastYear || fair.Last.DayNumber - fair.First.DayNumber >= MostDays)
        {
            throw new SetupRejectedException(
                SetupRejection.FairTooLong, $"The fair must lie between {FirstYear} and {LastYear} and last at most {MostDays} days.", FirstYear, LastYear, MostDays);
        }

        if (fair.OwnHours.FirstOrDefault(own => own.Closes <= own.Opens || own.Day < fair.First || own.Day > fair.Last) is { Day.DayNumber: > 0 } wrong)
        {
            throw new SetupRejectedException(
                SetupRejection.HoursOutsideFair, $"The hours of {Days.Text(wrong.Day)} must lie on a day of the fair, and end after they begin.", Days.Text(wrong.Day));
        }
    }

    public void SetPavilion(Pavilion pavilion, string who) =>
        Decide(who, DecisionKinds.Pavilion, SetupBodies.Of(pavilion));

    public void AddExhibitor(Exhibitor exhibitor, string who) =>
        Decide(who, DecisionKinds.Exhibitor, SetupBodies.Of(exhibitor), () => DemandNoGuest(exhibitor.Id));

    /// <summary>Adds somebody who is invited to meetings, or says otherwise what is known of them.</summary>
    /// <exception cref="SetupRejectedException">A firm of the pavilion has that id, or one of the badges cannot be theirs alone.</exception>
    public void AddGuest(Guest guest, string who) => _writer.Transact(() => RecordGuests([guest], who));

    /// <summary>Adds a coordinator or an interpreter, or says otherwise what is known of them.</summary>
    public void AddStaff(StaffMember member, string who) => Decide(who, DecisionKinds.MeetingStaff, MeetingBodies.Of(member));

    /// <summary>Adds a station, or replaces its name and owners. A joint station has several owners.</summary>
    /// <exception cref="SetupRejectedException">An owner is unknown.</exception>
    public void AddStation(Station station, string who) =>
        Decide(who, DecisionKinds.Station, SetupBodies.Of(station), () => DemandOwners(station));

    public void AddReader(string readerId, string name, string who) =>
        Decide(who, DecisionKinds.Reader, new DecisionBodies.Reader(readerId, name));

    /// <summary>The badge profile that was set last, as it was written; null: none was.</summary>
    public string? BadgeProfile =>
        _decisions.List(DecisionKinds.BadgeProfile) is { Count: > 0 } all ? DecisionBodies.Read<DecisionBodies.BadgeProfile>(all[^1]).Json : null;

    /// <summary>Says how the badges of this fair are read (docs/badges.md). Once badges were read it stays: with another one the same visitor would be counted
    /// as two, and notes would lose whom they are about.</summary>
    /// <exception cref="SetupRejectedException">The text is no profile, or badges were read already.</exception>
    public void SetBadgeProfile(string json, string who)
    {
        if (!BadgeProfileFile.TryRead(json, out _, out var problem))
        {
            throw new SetupRejectedException(SetupRejection.BadBadgeProfile, $"This is no badge profile: {problem}", problem);
        }

        Decide(who, DecisionKinds.BadgeProfile, new DecisionBodies.BadgeProfile(json), () =>
        {
            var query = _writer.Get("SELECT count(*) FROM badge_code");
            query.Step();
            var count = query.Int64(0);
            query.Reset();
            if (count > 0)
            {
                throw new SetupRejectedException(
                    SetupRejection.BadgesWereRead,
                    "Badges were read already, so the way they are read stays as it is; nothing was changed. Set the profile before the first scan, on a new data folder.");
            }

            var lists = _writer.Get("SELECT 1 FROM visitor_list LIMIT 1");
            var hasLists = lists.Step();
            lists.Reset();
            if (hasLists || _writer.Get("SELECT 1 FROM guest_badge LIMIT 1").Finds())
            {
                throw new SetupRejectedException(
                    hasLists ? SetupRejection.ListWasRead : SetupRejection.GuestsWereRead,
                    hasLists
                        ? "A visitor list was read with the profile in use; nothing was changed. Take it back first (fairkiosk visitors remove), and import it again afterwards."
                        : "Badges of guests were read with the profile in use; nothing was changed. Take them away from the guests first, and give them back afterwards.");
            }
        });
    }

    /// <summary>The reader stands at that station from then on, until the next binding begins. Gives the revision that the reader will show.</summary>
    /// <exception cref="SetupRejectedException">The reader or the station is unknown.</exception>
    public long Bind(string readerId, string stationId, DateTimeOffset fromUtc, string who) => _writer.Transact(() =>
    {
        DemandReader(readerId);
        DemandStation(stationId);
        var revision = NextRevision(readerId);
        Record(who, DecisionKinds.Binding, new DecisionBodies.Binding(readerId, revision, stationId, fromUtc));
        return revision;
    });

    /// <summary>That binding was wrong from its beginning: its scans move to the right station; notes stay with the firm that wrote them.</summary>
    /// <exception cref="SetupRejectedException">The reader, its revision or the station is unknown.</exception>
    public void CorrectBinding(string readerId, long revision, string stationId, string who) => _writer.Transact(() =>
    {
        DemandReader(readerId);
        DemandStation(stationId);
        var query = _writer.Get("SELECT 1 FROM binding WHERE reader_id = ? AND revision = ?").Bind(readerId).Bind(revision);
        var known = query.Step();
        query.Reset();
        if (!known)
        {
            throw new SetupRejectedException(SetupRejection.NoSuchBinding, $"Reader '{readerId}' has no binding {revision}.", readerId, revision);
        }

        Record(who, DecisionKinds.BindingCorrection, new DecisionBodies.BindingCorrection(readerId, revision, stationId));
    });

    /// <summary>Within a transaction of the caller: one above everything that this reader was ever told.</summary>
    internal long NextRevision(string readerId)
    {
        var query = _writer.Get(
            "SELECT max(coalesce((SELECT max(revision) FROM binding WHERE reader_id = ?), 0), coalesce((SELECT max(revision) FROM reader_setting WHERE reader_id = ?), 0)) + 1")
            .Bind(readerId).Bind(readerId);
        query.Step();
        var revision = query.Int64(0);
        query.Reset();
        return revision;
    }

    internal void DemandOwners(Station station)
    {
        foreach (var owner in station.Owners)
        {
            Demand("SELECT 1 FROM exhibitor WHERE id = ?", owner.ExhibitorId, SetupRejection.UnknownExhibitor, "exhibitor");
        }
    }

    /// <summary>A firm and a guest of one name could not be told apart in a meeting.</summary>
    internal void DemandNoGuest(string id)
    {
        if (_writer.Get("SELECT 1 FROM guest WHERE id = ?").Bind(id).Finds())
        {
            throw new SetupRejectedException(SetupRejection.GuestIsFirm, $"'{id}' is a guest already; a firm of the pavilion needs another short name.", id);
        }
    }

    internal void DemandReader(string id) => Demand("SELECT 1 FROM reader WHERE id = ?", id, SetupRejection.UnknownReader, "reader");

    internal void DemandStation(string id) => Demand("SELECT 1 FROM station WHERE id = ?", id, SetupRejection.UnknownBooth, "booth");

    /// <summary>Within a transaction of the caller.</summary>
    internal void RecordGuests(IReadOnlyList<Guest> guests, string who)
    {
        var badges = new VisitorBadges(DecisionBodies.ProfileOf(DecisionLog.Last(_writer, DecisionKinds.BadgeProfile)), profileId: null, _pseudonyms);
        foreach (var guest in guests)
        {
            if (_writer.Get("SELECT 1 FROM exhibitor WHERE id = ?").Bind(guest.Id).Finds())
            {
                throw new SetupRejectedException(SetupRejection.GuestIsFirm, $"'{guest.Id}' is a firm of the pavilion already; a guest needs another short name.", guest.Id);
            }

            Record(who, DecisionKinds.Guest, MeetingBodies.Of(guest, Badges(guest, badges)));
        }

        // Only now: one guest may give a badge away in the same step in which another gets it.
        var twice = _writer.Get(
            """
            SELECT c.code, min(b.guest_id), max(b.guest_id) FROM guest_badge b JOIN guest_code c ON c.badge = b.badge
            GROUP BY b.badge HAVING count(*) > 1 ORDER BY c.code LIMIT 1
            """);
        var shared = twice.Step() ? (Code: twice.Text(0), One: twice.Text(1), Other: twice.Text(2)) : default;
        twice.Reset();
        if (shared.Code is not null)
        {
            throw new SetupRejectedException(
                SetupRejection.SharedBadge, $"The badge '{shared.Code}' is there twice ({shared.One}, {shared.Other}): a badge belongs to one guest.",
                shared.Code, shared.One, shared.Other);
        }

        // What stands on a card is kept in clear for as long as a guest has it.
        _writer.Get("DELETE FROM guest_code WHERE badge NOT IN (SELECT badge FROM guest_badge)").Run();
    }

    // Two spellings of a code, such as in capitals and without, are one badge.
    private List<string> Badges(Guest guest, VisitorBadges badges)
    {
        Dictionary<string, string> spellings = new(StringComparer.Ordinal);
        foreach (var code in guest.Badges)
        {
            var badge = badges.Of(code)
                ?? throw new SetupRejectedException(SetupRejection.UnclearBadge, $"The badge '{code}' of '{guest.Id}' could be one of several.", code, guest.Id);
            if (!spellings.TryAdd(badge, code))
            {
                throw new SetupRejectedException(
                    SetupRejection.SameBadge, $"'{spellings[badge]}' and '{code}' of '{guest.Id}' are one badge: name it once.", spellings[badge], code, guest.Id);
            }

            _writer.Get("INSERT OR REPLACE INTO guest_code (badge, code) VALUES (?, ?)").Bind(badge).Bind(code).Run();
        }

        return [.. spellings.Keys.Order(StringComparer.Ordinal)];
    }

    private void Demand(string sql, string id, SetupRejection kind, string what)
    {
        var query = _writer.Get(sql).Bind(id);
        var known = query.Step();
        query.Reset();
        if (!known)
        {
            throw new SetupRejectedException(kind, $"There is no {what} '{id}'.", id);
        }
    }

    private void Decide<T>(string who, string kind, T body, Action? check = null) => _writer.Transact(() =>
    {
        check?.Invoke();
        Record(who, kind, body);
    });

    /// <summary>Within a transaction of the caller: writes the decision down and what follows from it.</summary>
    internal Decision Record<T>(string who, string kind, T body)
    {
        var decision = _decisions.Append(who, kind, DecisionBodies.Write(body));
        _writer.Get("UPDATE setup_version SET version = version + 1").Run();
        _projector.Apply(decision);
        return decision;
    }
}
