using FairKiosk.Gateway.Pages.Live;
using FairKiosk.Storage;
using Prometheus;

namespace FairKiosk.Gateway.Hosting;

/// <summary>What /metrics tells of the stand: its readers one by one, its totals, its disk. Read at each scrape from what the pages show, so both say
/// the same. No booth's counts and no names: rivals share the stand. What is not known has no line at all. Thread-safe.</summary>
internal sealed class StandMetrics
{
    private readonly FairDatabase _database;
    private readonly LiveBoards _boards;
    private readonly GatewayState _state;
    private readonly Lock _gate = new();
    private readonly Gauge _ready;
    private readonly Gauge _readable;
    private readonly Gauge _databaseBytes;
    private readonly Gauge _freeBytes;
    private readonly (Gauge Gauge, Func<BoardView, ReaderRow, double?> Value)[] _perReader;
    private readonly (Gauge Gauge, Func<LiveBoard, int> Value)[] _perSpan;
    private readonly (Gauge Gauge, Func<LiveBoard, int> Value)[] _waiting;

    public StandMetrics(GatewayMetrics metrics, FairDatabase database, LiveBoards boards, GatewayState state)
    {
        _database = database;
        _boards = boards;
        _state = state;
        MetricFactory factory = Metrics.WithCustomRegistry(metrics.Registry);
        Gauge Plain(string name, string help) => factory.CreateGauge(name, help, new GaugeConfiguration { SuppressInitialValue = true });
        Gauge Reader(string name, string help) => factory.CreateGauge("fairkiosk_reader_" + name, help, ["reader"]);
        Gauge Span(string name, string help) => factory.CreateGauge("fairkiosk_" + name, help, ["span"]);
        _ready = Plain("fairkiosk_ready", "1 while readers get through and everything is stored, as /healthz says.");
        _readable = Plain("fairkiosk_database_readable", "0 while the database cannot be read: what comes from it is then missing here.");
        _databaseBytes = Plain("fairkiosk_database_bytes", "Size of the database with its log of what is not folded in yet.");
        _freeBytes = Plain("fairkiosk_disk_free_bytes", "Room that the gateway may still use on the disk of its data folder.");
        _perReader =
        [
            (Reader("online", "1 while the reader is connected to the broker."), (_, reader) => reader.Online ? 1 : 0),
            (Reader("silent_seconds", "Since the reader was last heard; missing for one that never was."), (view, reader) => view.SinceHeard(reader)?.TotalSeconds),
            (Reader("waiting_events", "Events still on the reader; missing for one that was never heard."), (_, reader) => reader.Waiting),
            (Reader("stored_events", "Events of the reader that are stored."), (_, reader) => reader.Stored),
            (Reader("written_events", "Events that the reader has written, over all its journals."), (_, reader) => reader.Head),
            (Reader("lost_events", "Events of the reader that can never come."), (_, reader) => reader.Lost),
            (Reader("battery_ratio", "Charge from 0 to 1; missing where the reader does not tell it."), (_, reader) => reader.BatteryPercent / 100.0),
            (Reader("clock_offset_seconds", "The reader's wall clock minus the gateway's; missing where unknown."), (_, reader) => reader.ClockOffset?.TotalSeconds),
            (Reader("test_mode", "1 while what the reader scans is kept and not counted."), (_, reader) => reader.IsTest ? 1 : 0),
        ];
        _perSpan =
        [
            (Span("visitors", "Distinct visitors of the stand; today only on days of the fair."), board => board.Visitors),
            (Span("visits", "Visits at the stand; today only on days of the fair."), board => board.Visits),
            (Span("meetings", "Meetings at the stand; today only on days of the fair."), board => board.Meetings),
        ];
        _waiting =
        [
            (Plain("fairkiosk_quarantine_waiting", "Messages in quarantine that nothing could be made of yet."), board => board.Quarantined),
            (Plain("fairkiosk_scans_whose_is_this", "Scans that wait for the organiser to say whose they are."), board => board.WhoseIsThis),
        ];
    }

    /// <summary>Brings the numbers up to date; to be called before they are written.</summary>
    public void Read()
    {
        lock (_gate)
        {
            _ready.Set(_state.IsReady ? 1 : 0);
            ReadDisk();
            try
            {
                BoardView fair = _boards.Read(wholeFair: true);
                BoardView today = _boards.Read(wholeFair: false);
                HashSet<string> setUp = [.. _database.Setup.Read().Readers.Select(reader => reader.Id)];
                ShowReaders(fair, [.. fair.Board.Readers.Where(reader => setUp.Contains(reader.ReaderId))]);
                Show(fair.Board, today.Day is null ? null : today.Board);
                _readable.Set(1);
            }
            catch (DatabaseUnavailableException)
            {
                // Better no numbers than old ones that look new.
                ShowReaders(view: null, []);
                Show(fair: null, today: null);
                _readable.Set(0);
            }
        }
    }

    private void ReadDisk()
    {
        string file = Path.Combine(_database.DataFolder, FairDatabase.FileName);
        _databaseBytes.Set(new[] { file, file + "-wal" }.Select(part => new FileInfo(part)).Where(part => part.Exists).Sum(part => part.Length));
        _freeBytes.Set(new DriveInfo(_database.DataFolder).AvailableFreeSpace);
    }

    private void ShowReaders(BoardView? view, IReadOnlyList<ReaderRow> readers)
    {
        foreach ((Gauge gauge, Func<BoardView, ReaderRow, double?> value) in _perReader)
        {
            Show(gauge, readers.Select(reader => (reader.ReaderId, value(view!, reader))));
        }
    }

    private void Show(LiveBoard? fair, LiveBoard? today)
    {
        foreach ((Gauge gauge, Func<LiveBoard, int> value) in _perSpan)
        {
            Show(gauge, new[] { ("fair", fair), ("today", today) }.Select(span => (span.Item1, span.Item2 is { } board ? (double?)value(board) : null)));
        }

        foreach ((Gauge gauge, Func<LiveBoard, int> value) in _waiting)
        {
            if (fair is null)
            {
                gauge.Unpublish();
            }
            else
            {
                gauge.Set(value(fair));
            }
        }
    }

    // What was shown at an earlier scrape and is not known any more goes.
    private static void Show(Gauge gauge, IEnumerable<(string Label, double? Value)> values)
    {
        Dictionary<string, double> known = values.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Label, pair => pair.Value!.Value, StringComparer.Ordinal);
        foreach (string[] shown in gauge.GetAllLabelValues().ToList())
        {
            if (!known.ContainsKey(shown[0]))
            {
                gauge.RemoveLabelled(shown);
            }
        }

        foreach ((string label, double value) in known)
        {
            gauge.WithLabels(label).Set(value);
        }
    }
}
