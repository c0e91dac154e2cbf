using FairKiosk.Pavilions.Clocks;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Projections;

/// <summary>All boots, anchors and test marks of one reader, remembered between transactions.</summary>
internal sealed class ReaderClock(string readerId)
{
    private readonly Dictionary<(string Journal, int Boot), BootSpan> _boots = [];
    private readonly Dictionary<string, string> _previous = new(StringComparer.Ordinal);
    private readonly List<EventRow> _testRows = [];
    private ReaderTimeline? _timeline;
    private ReaderTimeline? _before;
    private List<TestMark> _testMarks = [];
    private bool _previousMoved;

    public string ReaderId => readerId;

    /// <summary>Boots whose events get other times because of what this transaction brought.</summary>
    public HashSet<BootSpan> Moved { get; } = [];

    public bool TestMarksMoved { get; private set; }

    public IEnumerable<BootSpan> Boots => _boots.Values;

    public BootSpan? Find(string journal, int boot) => _boots.GetValueOrDefault((journal, boot));

    public void Saw(string journal, int boot, long sequence, long millis)
    {
        var span = BootOf(journal, boot);
        if (span.Saw(sequence, millis) && (span.Anchors.Count == 0 || HasUnanchored))
        {
            // A longer boot pushes the bounds of the boots that have no anchor: its neighbours, or itself.
            _timeline = null;
        }
    }

    public void Anchor(string journal, int boot, Anchor anchor)
    {
        var span = BootOf(journal, boot);
        span.Anchors.Add(anchor);
        Moved.Add(span);
        _timeline = null;
    }

    public void Follows(string journal, string previous)
    {
        if (!string.Equals(_previous.GetValueOrDefault(journal, ""), previous, StringComparison.Ordinal))
        {
            _previous[journal] = previous;
            _previousMoved = true;
            _timeline = null;
        }
    }

    public void AddTestMark(in EventRow row)
    {
        _testRows.Add(row);
        _timeline = null;
    }

    /// <summary>Called once per transaction, after all facts are in: the clock that the whole set gives.</summary>
    public void Settle(SetupSnapshot setup)
    {
        if (_timeline is not null)
        {
            return;
        }

        _timeline = new ReaderTimeline(
            _boots.Values.Select(b => new BootClock(
                b.Journal, b.Boot, _previous.GetValueOrDefault(b.Journal, ""), b.FirstSequence, b.FirstMillis, b.LastMillis, b.Anchors)),
            setup.Earliest,
            setup.Latest);
        foreach (var boot in _boots.Values.Where(b => b.Anchors.Count == 0 && _before?.GuessesLike(_timeline, b.Journal, b.Boot) is not true))
        {
            Moved.Add(boot);
        }

        _before = _timeline;
        // Which journal went before decides, too, whose marks hold.
        TestMarksMoved = _testRows.Count != _testMarks.Count || (_previousMoved && _testRows.Count > 0);
        _testMarks = _testRows.ConvertAll(r => new TestMark(r.Key, string.Equals(r.Mark, "test-on", StringComparison.Ordinal)));
        _previousMoved = false;
    }

    /// <summary>The transaction is over.</summary>
    public void Rest()
    {
        Moved.Clear();
        TestMarksMoved = false;
    }

    public EventTime TimeOf(in EventRow row) => _timeline!.TimeOf(row.Key.Journal, row.Boot, row.Key.Sequence, row.Millis);

    public bool IsTest(in EventRow row) => TestMode.Covers(_testMarks, _previous, row.Key);

    public static ReaderClock Load(string readerId, WriteConnection writer)
    {
        var clock = new ReaderClock(readerId);
        var boots = writer.Get(
            """
            SELECT b.journal, b.boot, b.first_seq, b.last_seq, b.first_ms, b.last_ms, j.prev
            FROM boot b JOIN journal j USING (reader_id, journal) WHERE b.reader_id = ?
            """).Bind(readerId);
        while (boots.Step())
        {
            var span = clock.BootOf(boots.Text(0), boots.Int32(1));
            (span.FirstSequence, span.LastSequence) = (boots.Int64(2), boots.Int64(3));
            (span.FirstMillis, span.LastMillis) = (boots.Int64(4), boots.Int64(5));
            clock._previous[span.Journal] = boots.Text(6);
        }

        var anchors = writer.Get("SELECT journal, boot, seq, ms, utc, err, source FROM anchor WHERE reader_id = ?").Bind(readerId);
        while (anchors.Step())
        {
            if (AnchorOf(anchors.Int64(2), anchors.Int64(3), anchors.Int64(4), anchors.Int64(5), anchors.Text(6)) is { } anchor)
            {
                clock.BootOf(anchors.Text(0), anchors.Int32(1)).Anchors.Add(anchor);
            }
        }

        clock._testRows.AddRange(EventRow.ReadAll(writer.Get(
            $"""
            SELECT {EventRow.Columns}
            FROM journal j
            JOIN event e ON e.journal = j.journal AND e.reader_id = j.reader_id AND e.type = 'mark' AND e.mark IN ('test-on', 'test-off')
            WHERE j.reader_id = ?
            """).Bind(readerId)));
        return clock;
    }

    /// <summary>Null: a time that no calendar holds; such an anchor tells nothing.</summary>
    public static Anchor? AnchorOf(long sequence, long millis, long utcMillis, long errorMillis, string source) =>
        utcMillis is < 0 or > 253_402_300_799_999
            ? null
            : new Anchor(
                sequence, millis, Times.FromMillis(utcMillis), TimeSpan.FromMilliseconds(errorMillis),
                string.Equals(source, "receipt", StringComparison.Ordinal) ? AnchorSource.Receipt : AnchorSource.Ntp);

    private bool HasUnanchored => _boots.Values.Any(b => b.Anchors.Count == 0);

    private BootSpan BootOf(string journal, int boot)
    {
        if (!_boots.TryGetValue((journal, boot), out var span))
        {
            span = new BootSpan(readerId, journal, boot);
            _boots.Add((journal, boot), span);
            _timeline = null;
        }

        return span;
    }
}
