using System.Globalization;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage;

/// <summary>
/// Where readers stand, as the organiser says it during the fair: also for a time that has passed, also for scans that wait, and taken back again.
/// Each of these can be tried before it is decided, and tells what it moves.
/// </summary>
public sealed class ReaderPlaces
{
    // Longer pauses part what somebody may have to answer differently: the reader may have been carried elsewhere.
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly SetupStore _setup;
    private readonly TimeProvider _time;

    internal ReaderPlaces(WriteConnection writer, ReadConnections reads, SetupStore setup, TimeProvider time)
    {
        _writer = writer;
        _reads = reads;
        _setup = setup;
        _time = time;
    }

    /// <summary>What readers can speak, ISO 639-1.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "de", "ja"];

    /// <summary>The reader stands there from one instant to another. Where that has passed already, the scans of that time are the station's, whatever the
    /// reader was showing. Gives what moves and, unless it was only tried, the revision that the reader will show.</summary>
    /// <exception cref="SetupRejectedException">The reader or the station is unknown, or the times contradict each other or a later binding.</exception>
    public PlaceChange Bind(PlaceWish wish, string who, bool tryOnly = false) =>
        _writer.Transact(() => Measure(wish.ReaderId, () => BindWithin(wish, who).ToString(CultureInfo.InvariantCulture)), keep: !tryOnly);

    /// <summary>The same within a transaction of the caller, who measures for itself. Gives the revision.</summary>
    internal long BindWithin(PlaceWish wish, string who)
    {
        _setup.DemandReader(wish.ReaderId);
        _setup.DemandStation(wish.StationId);
        DemandRoom(wish);
        var now = _time.GetUtcNow();
        var passed = wish.ToUtc < now ? wish.ToUtc : now;
        var revision = _setup.NextRevision(wish.ReaderId);
        _setup.Record(who, DecisionKinds.Binding, new DecisionBodies.Binding(
            wish.ReaderId, revision, wish.StationId, wish.FromUtc, wish.ToUtc, wish.FromUtc < passed ? passed : null));
        return revision;
    }

    /// <summary>That binding never was: what stood there before holds again.</summary>
    /// <exception cref="SetupRejectedException">The reader has no such binding, or it was taken back already.</exception>
    public PlaceChange TakeBack(string readerId, long revision, string who) => _writer.Transact(() =>
    {
        Demand(
            "SELECT 1 FROM binding WHERE reader_id = ? AND revision = ? AND withdrawn = 0", readerId, revision,
            SetupRejection.NoSuchBinding, $"Reader '{readerId}' has no binding {revision.ToString(CultureInfo.InvariantCulture)} that could be taken back.", readerId, revision);
        return Measure(readerId, () =>
        {
            _setup.Record(who, DecisionKinds.BindingWithdrawal, new DecisionBodies.BindingWithdrawal(readerId, revision));
            return "";
        });
    });

    /// <summary>Scans that wait as "whose is this?", the oldest first: each row is what one answer can be given to.</summary>
    public IReadOnlyList<WaitingScans> Waiting() => _reads.Read(connection =>
    {
        var setup = SetupReader.Read(connection);
        return WaitingRows.Read(connection, setup, LongestPause);
    });

    /// <summary>They were scanned there. Gives what moves and, unless it was only tried, the id to take the answer back by.</summary>
    /// <exception cref="SetupRejectedException">The reader or the station is unknown, or nothing of that reader waits there.</exception>
    public PlaceChange Answer(string readerId, Answer answer, string who, bool tryOnly = false) => _writer.Transact(
        () =>
        {
            _setup.DemandStation(answer.StationId);
            var change = Measure(readerId, () => _setup.Record(who, DecisionKinds.Answer, new DecisionBodies.Answer(
                readerId, Doubts.Name(answer.Doubt), answer.StationId, answer.FromUtc, answer.ToUtc)).Id);
            return change.Moves.Count > 0 ? change : throw new SetupRejectedException(SetupRejection.NothingWaits, "None of these scans waits any more; nothing was changed.");
        },
        keep: !tryOnly);

    /// <summary>The scans wait again.</summary>
    /// <exception cref="SetupRejectedException">There is no such answer, or it was taken back already.</exception>
    public PlaceChange TakeBackAnswer(string readerId, string answerId, string who) => _writer.Transact(() =>
    {
        Demand("SELECT 1 FROM answer WHERE reader_id = ? AND decision_id = ? AND revision IS NULL", readerId, answerId,
            SetupRejection.AnswerTakenBack, "That answer was taken back already.");
        return Measure(readerId, () =>
        {
            _setup.Record(who, DecisionKinds.AnswerWithdrawal, new DecisionBodies.AnswerWithdrawal(readerId, answerId));
            return "";
        });
    });

    /// <summary>What the reader's display and page speak. It goes out under a config revision of its own, and changes nothing about where the reader stands.</summary>
    /// <exception cref="SetupRejectedException">The reader is unknown, or readers do not speak that language.</exception>
    public void SetLanguage(string readerId, string language, string who) => _writer.Transact(() => SetLanguageWithin(readerId, language, who));

    /// <summary>The same within a transaction of the caller.</summary>
    internal void SetLanguageWithin(string readerId, string language, string who)
    {
        _setup.DemandReader(readerId);
        if (!Languages.Contains(language, StringComparer.Ordinal))
        {
            throw new SetupRejectedException(SetupRejection.UnknownLanguage, $"Readers do not speak '{language}'. Use en, de or ja.", language);
        }

        var setup = SetupReader.Read(_writer.Connection);
        if (setup.Readers.Any(reader => reader.Id == readerId && reader.Language == language))
        {
            return;
        }

        var binding = setup.BindingOf(readerId, _time.GetUtcNow());
        _setup.Record(who, DecisionKinds.ReaderLanguage, new DecisionBodies.ReaderLanguage(
            readerId, language, binding is null ? null : _setup.NextRevision(readerId), binding?.Revision));
    }

    private void DemandRoom(PlaceWish wish)
    {
        if (wish.ToUtc <= wish.FromUtc)
        {
            throw new SetupRejectedException(SetupRejection.EndsTooEarly, "The end must come after the beginning.");
        }

        var setup = SetupReader.Read(_writer.Connection);
        if (wish.ToUtc is { } to && setup.BindingAfter(wish.ReaderId, wish.FromUtc) is { } next && next.FromUtc < to)
        {
            var from = next.FromUtc.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            throw new SetupRejectedException(
                SetupRejection.BoundLater, $"Reader '{wish.ReaderId}' stands at {next.StationId} from {from} UTC on. End before that.", wish.ReaderId, next.StationId, from);
        }
    }

    private void Demand<T>(string sql, string readerId, T id, SetupRejection kind, string problem, params IReadOnlyList<object> arguments)
    {
        var query = _writer.Get(sql).Bind(readerId);
        var known = (id is long number ? query.Bind(number) : query.Bind(id as string)).Step();
        query.Reset();
        if (!known)
        {
            throw new SetupRejectedException(kind, problem, arguments);
        }
    }

    /// <param name="decide">Gives what it can be taken back by.</param>
    private PlaceChange Measure(string readerId, Func<string> decide)
    {
        var (before, counts) = (Stations(readerId), CountReading.Take(_writer));
        var id = decide();
        return new PlaceChange(id, Moves(before, Stations(readerId)), counts.Until(CountReading.Take(_writer)));
    }

    private static List<ScanMove> Moves(
        Dictionary<(string Journal, long Sequence, string Hash), string?> before, Dictionary<(string Journal, long Sequence, string Hash), string?> after) =>
        [.. before.Where(scan => after.TryGetValue(scan.Key, out var station) && station != scan.Value)
            .GroupBy(scan => (From: scan.Value, To: after[scan.Key]))
            .Select(group => new ScanMove(group.Key.From, group.Key.To, group.Count()))
            .OrderByDescending(move => move.Count).ThenBy(move => move.FromStationId, StringComparer.Ordinal).ThenBy(move => move.ToStationId, StringComparer.Ordinal)];

    private Dictionary<(string Journal, long Sequence, string Hash), string?> Stations(string readerId)
    {
        var query = _writer.Get(
            """
            SELECT s.journal, s.seq, s.hash, s.station_id
            FROM journal j
            JOIN event e ON e.journal = j.journal AND e.reader_id = j.reader_id AND e.type = 'scan'
            JOIN scan s ON s.badge = e.badge AND s.journal = e.journal AND s.seq = e.seq AND s.hash = e.hash
            WHERE j.reader_id = ? AND s.standing IN ('counted', 'whose-is-this')
            """).Bind(readerId);
        Dictionary<(string Journal, long Sequence, string Hash), string?> stations = [];
        while (query.Step())
        {
            stations[(query.Shared(0), query.Int64(1), query.Text(2))] = query.IsNull(3) ? null : query.Shared(3);
        }

        return stations;
    }
}
