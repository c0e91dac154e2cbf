using FairKiosk.Pavilions.Counting;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Meetings;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage.Projections;

/// <summary>
/// Keeps the projections equal to what all facts and decisions give. Works inside the writer's transaction; what it remembers between
/// transactions is forgotten when one was undone or another process wrote.
/// </summary>
internal sealed partial class Projector
{
    private readonly WriteConnection _writer;
    private readonly DecisionFold _fold;
    private readonly Tallies _tallies;
    private readonly ScanTable _scans;
    private readonly MarkTable _marks;
    private readonly BadgeRecount _recount;
    private readonly PersonTallies _persons;
    private readonly MeetingRecount _meetings;
    private readonly Dictionary<string, ReaderClock> _clocks = new(StringComparer.Ordinal);
    private readonly HashSet<ReaderClock> _touched = [];
    private SetupSnapshot? _setup;
    private Dictionary<string, IReadOnlyList<ExpectedMeeting>>? _expected;

    public Projector(WriteConnection writer, Pseudonyms pseudonyms)
    {
        _writer = writer;
        _fold = new DecisionFold(writer);
        _tallies = new Tallies(writer);
        _scans = new ScanTable(writer, _tallies);
        _marks = new MarkTable(writer);
        _persons = new PersonTallies(writer, _tallies);
        _meetings = new MeetingRecount(writer, _tallies);
        _recount = new BadgeRecount(writer, _scans, _marks, _tallies, _persons, _meetings);
        Badges = new BadgeTable(writer, pseudonyms, _persons);
        writer.Forget += Forget;
    }

    public BadgeTable Badges { get; }

    private SetupSnapshot Setup => _setup ??= new SetupSnapshot(SetupReader.Read(_writer.Connection));

    private Dictionary<string, IReadOnlyList<ExpectedMeeting>> Expected => _expected ??= MeetingReader.Expected(_writer.Connection);

    public ReaderClock ClockOf(string readerId)
    {
        if (!_clocks.TryGetValue(readerId, out var clock))
        {
            clock = ReaderClock.Load(readerId, _writer);
            _clocks.Add(readerId, clock);
        }

        _touched.Add(clock);
        return clock;
    }

    /// <summary>Events of these readers came to belong to another one: what is remembered of them is wrong.</summary>
    public void ForgetReaders(IReadOnlyCollection<string> readerIds)
    {
        foreach (var readerId in readerIds)
        {
            if (_clocks.Remove(readerId, out var clock))
            {
                _touched.Remove(clock);
            }

            _marks.Forget(readerId);
        }
    }

    /// <summary>Writes what a decision changes, and what follows from it for all that was scanned before.</summary>
    public void Apply(Decision decision)
    {
        if (decision.Kind is DecisionKinds.BadgeMerge or DecisionKinds.BadgeMergeWithdrawal)
        {
            Regroup(decision);
            return;
        }

        var fair = decision.Kind == DecisionKinds.Fair ? Setup.Setup.Fair : null;
        var guests = BadgesOfGuests(decision);
        _fold.Apply(decision);
        _setup = null;
        if (decision.Kind is DecisionKinds.Exhibitor or DecisionKinds.Guest or DecisionKinds.MeetingPlan or DecisionKinds.MeetingCancel or DecisionKinds.MeetingOutcome)
        {
            // Who is expected where follows from these alone: a rating is no reason to read the whole plan again.
            _expected = null;
        }

        switch (decision.Kind)
        {
            case DecisionKinds.Fair when fair?.CountsLike(Setup.Setup.Fair!) == true:
                // Another name or total counts nothing anew.
                break;
            case DecisionKinds.Fair:
                // Every bound, day and opening hour may be another.
                ForgetAllReaders();
                foreach (var table in ProjectionTables.OfEvents)
                {
                    _writer.Get($"DELETE FROM {table}").Run();
                }

                _writer.Get("UPDATE badge SET days = '', leads = ''").Run();
                RebuildFromEvents(Badges.AllWithCodes(), (_, _, _) => { }, CancellationToken.None);
                break;
            case DecisionKinds.BadgeProfile:
                Badges.Forget();
                break;
            case DecisionKinds.Station:
                var station = DecisionBodies.Read<DecisionBodies.Station>(decision).Id;
                var changes = new Changes();
                changes.Readers.UnionWith(Texts("SELECT DISTINCT reader_id FROM binding WHERE station_id = ?", station));
                changes.Badges.UnionWith(Texts("SELECT DISTINCT badge FROM scan WHERE station_id = ?", station));
                Run(changes);
                break;
            case DecisionKinds.Binding:
                Run(new Changes { Readers = { DecisionBodies.Read<DecisionBodies.Binding>(decision).Reader } });
                break;
            case DecisionKinds.BindingCorrection:
                Run(new Changes { Readers = { DecisionBodies.Read<DecisionBodies.BindingCorrection>(decision).Reader } });
                break;
            case DecisionKinds.RecordedMeetingUndone:
                Run(new Changes { Badges = { DecisionBodies.Read<DecisionBodies.RecordedMeetingUndone>(decision).Badge } });
                break;
            case DecisionKinds.BindingWithdrawal:
                Run(new Changes { Readers = { DecisionBodies.Read<DecisionBodies.BindingWithdrawal>(decision).Reader } });
                break;
            case DecisionKinds.Answer:
                Run(new Changes { Readers = { DecisionBodies.Read<DecisionBodies.Answer>(decision).Reader } });
                break;
            case DecisionKinds.AnswerWithdrawal:
                Run(new Changes { Readers = { DecisionBodies.Read<DecisionBodies.AnswerWithdrawal>(decision).Reader } });
                break;
            case DecisionKinds.Guest or DecisionKinds.MeetingPlan or DecisionKinds.MeetingCancel or DecisionKinds.MeetingOutcome:
                // Those who were expected before, and those who are now.
                var expected = new Changes();
                expected.Badges.UnionWith(guests);
                expected.Badges.UnionWith(BadgesOfGuests(decision));
                Run(expected);
                break;
            case DecisionKinds.VisitorList:
                RefreshListed(DecisionBodies.Read<DecisionBodies.VisitorList>(decision).List);
                break;
            case DecisionKinds.VisitorListWithdrawal:
                RefreshListed(DecisionBodies.Read<DecisionBodies.VisitorListWithdrawal>(decision).List);
                break;
            case DecisionKinds.RecordedMeeting:
                Run(new Changes { Badges = { DecisionBodies.Read<DecisionBodies.RecordedMeeting>(decision).Badge } });
                break;
        }
    }

    /// <summary>Places new events, re-times and re-places older ones that they move, and counts each badge concerned once.</summary>
    public void Run(Changes changes)
    {
        foreach (var readerId in changes.Readers)
        {
            ClockOf(readerId);
        }

        foreach (var clock in _touched)
        {
            clock.Settle(Setup);
        }

        // Marks first: an undo decides where its scan stands.
        foreach (var (readerId, row) in changes.Events.Where(e => !e.Row.IsScan))
        {
            PlaceMark(SettledClock(readerId), row, changes);
        }

        foreach (var (readerId, row) in changes.Events.Where(e => e.Row.IsScan))
        {
            PlaceScan(SettledClock(readerId), row, isNew: true, changes);
        }

        foreach (var clock in _touched.ToArray())
        {
            Move(clock, changes);
        }

        foreach (var badge in changes.RestandingBadges)
        {
            PlaceAll(
                $"SELECT {EventRow.Columns}, e.reader_id FROM scan s JOIN event e USING (journal, seq, hash) WHERE s.badge = ?",
                badge, changes);
        }

        foreach (var badge in changes.Badges)
        {
            _recount.Recount(badge, changes.NewBadges.Contains(badge), Setup, ExpectedOf(badge));
        }

        _meetings.Run(Setup);

        _tallies.Write();
        Rest();
    }

    /// <summary>Empties every projection and makes it anew from the facts and the decisions.</summary>
    public void Rebuild(IEnumerable<Decision> decisions, Action<string, long, long> progress, CancellationToken cancelled)
    {
        foreach (var table in ProjectionTables.All)
        {
            _writer.Get($"DELETE FROM {table.Name}").Run();
        }

        Forget();
        foreach (var decision in decisions)
        {
            _fold.Apply(decision);
        }

        var badges = Badges.AllWithCodes();
        foreach (var badge in badges)
        {
            Badges.Refresh(badge);
        }

        Alarms.RaiseAll(_writer);
        RebuildFromEvents(badges, progress, cancelled);
    }

    // Who was scanned and stands in the list. A contact changes what a lead says and nothing that is counted.
    private void RefreshListed(string listId)
    {
        Badges.ForgetLists();
        foreach (var badge in Texts("SELECT DISTINCT b.badge FROM visitor_row r JOIN badge b ON b.badge = r.badge WHERE r.list_id = ?", listId))
        {
            Badges.Refresh(badge);
            _recount.Refold(badge);
        }

        _tallies.Write();
    }

    // Another set of badges is one person: of all that is counted only the visitors follow from that, and where each of the badges is expected.
    private void Regroup(Decision decision)
    {
        var pair = DecisionBodies.Read<DecisionBodies.BadgePair>(decision);
        var before = ExpectedOf(_persons.BadgesOf(pair.One, pair.Other));
        _persons.CountBoth(pair.One, pair.Other, -1, Setup);
        _fold.Apply(decision);
        _persons.Forget();
        _expected = null;
        _persons.CountBoth(pair.One, pair.Other, 1, Setup);
        _tallies.Write();
        var changes = new Changes();
        changes.Badges.UnionWith(before);
        changes.Badges.UnionWith(ExpectedOf(_persons.BadgesOf(pair.One, pair.Other)));
        changes.Badges.RemoveWhere(badge => !_writer.Get("SELECT 1 FROM badge WHERE badge = ?").Bind(badge).Finds());
        Run(changes);
    }

    private void RebuildFromEvents(List<string> badges, Action<string, long, long> progress, CancellationToken cancelled)
    {
        var readers = Texts("SELECT DISTINCT reader_id FROM journal ORDER BY reader_id");
        var changes = new Changes();
        foreach (var isScan in new[] { false, true })
        {
            for (var i = 0; i < readers.Count; i++)
            {
                cancelled.ThrowIfCancellationRequested();
                var clock = ClockOf(readers[i]);
                clock.Settle(Setup);
                foreach (var row in EventRow.ReadAll(_writer.Get(
                    $"SELECT {EventRow.Columns} FROM journal j JOIN event e ON e.journal = j.journal AND e.reader_id = j.reader_id WHERE j.reader_id = ? AND e.type = ? AND e.erased_at IS NULL")
                    .Bind(readers[i]).Bind(isScan ? "scan" : "mark")))
                {
                    if (isScan)
                    {
                        PlaceScan(clock, row, isNew: true, changes);
                    }
                    else if (row.TargetJournal.Length > 0 || row.IsTestMark)
                    {
                        PlaceMark(clock, row, changes);
                    }
                }

                progress(isScan ? "scans" : "marks", i + 1, readers.Count);
            }
        }

        for (var i = 0; i < badges.Count; i++)
        {
            cancelled.ThrowIfCancellationRequested();
            _recount.Recount(badges[i], isFirst: false, Setup, ExpectedOf(badges[i]));
            if ((i + 1) % 256 == 0 || i + 1 == badges.Count)
            {
                progress("badges", i + 1, badges.Count);
            }
        }

        _meetings.TouchAll();
        _meetings.Run(Setup);
        _tallies.Write();
        Rest();
    }

    private void Move(ReaderClock clock, Changes changes)
    {
        if (clock.TestMarksMoved || changes.Readers.Contains(clock.ReaderId))
        {
            PlaceAll(
                $"SELECT {EventRow.Columns}, j.reader_id FROM journal j JOIN event e ON e.journal = j.journal AND e.reader_id = j.reader_id WHERE j.reader_id = ? AND e.type IN ('scan', 'mark') AND e.erased_at IS NULL",
                clock.ReaderId, changes);
            return;
        }

        foreach (var boot in clock.Moved)
        {
            var rows = EventRow.ReadAll(_writer.Get(
                $"SELECT {EventRow.Columns} FROM event e WHERE e.journal = ? AND e.seq BETWEEN ? AND ? AND e.boot = ? AND e.reader_id = ? AND e.type IN ('scan', 'mark') AND e.erased_at IS NULL")
                .Bind(boot.Journal).Bind(boot.FirstSequence).Bind(boot.LastSequence).Bind(boot.Boot).Bind(clock.ReaderId));
            foreach (var row in rows)
            {
                PlaceAgain(clock, row, changes);
            }
        }
    }

    private void PlaceAll(string sql, string parameter, Changes changes)
    {
        var rows = new List<(EventRow Row, string ReaderId)>();
        var query = _writer.Get(sql).Bind(parameter);
        while (query.Step())
        {
            rows.Add((EventRow.Read(query), query.Text(12)));
        }

        foreach (var (row, readerId) in rows)
        {
            PlaceAgain(SettledClock(readerId), row, changes);
        }
    }

    private List<string> Texts(string sql, string? parameter = null)
    {
        var query = _writer.Get(sql);
        _ = parameter is null ? query : query.Bind(parameter);
        var texts = new List<string>();
        while (query.Step())
        {
            texts.Add(query.Text(0));
        }

        return texts;
    }

    private void Rest()
    {
        foreach (var clock in _touched)
        {
            clock.Rest();
        }

        _touched.Clear();
    }

    private void ForgetAllReaders()
    {
        _clocks.Clear();
        _touched.Clear();
        _marks.Forget();
    }

    private void Forget()
    {
        _setup = null;
        _expected = null;
        _meetings.Clear();
        ForgetAllReaders();
        _tallies.Clear();
        _persons.Forget();
        Badges.Forget();
    }
}
