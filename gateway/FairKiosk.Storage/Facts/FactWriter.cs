using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Facts;
using FairKiosk.Storage.Projections;

namespace FairKiosk.Storage;

/// <summary>
/// Stores what readers sent: facts and everything that follows from them in one transaction, or nothing at all.
/// May be called from any thread; calls wait for each other.
/// </summary>
public sealed class FactWriter
{
    private readonly WriteConnection _writer;
    private readonly Projector _projector;
    private readonly EventTable _events;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, JournalState> _journals = new(StringComparer.Ordinal);

    internal FactWriter(WriteConnection writer, Projector projector, Pseudonyms pseudonyms, TimeProvider time)
    {
        _writer = writer;
        _projector = projector;
        _events = new EventTable(writer, projector, pseudonyms);
        _time = time;
        writer.Forget += _journals.Clear;
        writer.Forget += _events.Clear;
    }

    /// <summary>Stores batches and quarantined payloads in one transaction.</summary>
    /// <exception cref="DatabaseFullException">No room; nothing was stored.</exception>
    /// <exception cref="DatabaseUnavailableException">Locked by another program, or not writable; nothing was stored.</exception>
    public CommitResult Commit(IReadOnlyList<IncomingBatch> batches, IReadOnlyList<QuarantinedPayload> quarantined) =>
        _writer.Transact(() => Store(batches, quarantined));

    /// <summary>Stores what a quarantined payload turned out to say, and notes that it was replayed. Null: there is no such payload.</summary>
    public CommitResult? Replay(string quarantineId, IReadOnlyList<IncomingBatch> batches) => _writer.Transact(() =>
    {
        var noted = _writer.Get("UPDATE quarantine SET replayed_at = ? WHERE id = ?").Bind(_time.GetUtcNow().ToUnixTimeMilliseconds()).Bind(quarantineId).Run();
        if (noted == 0)
        {
            return null;
        }

        // A command replays while the gateway runs: its pages look at this number.
        _writer.Get("UPDATE setup_version SET version = version + 1").Run();
        return Store(batches, []);
    });

    private CommitResult Store(IReadOnlyList<IncomingBatch> batches, IReadOnlyList<QuarantinedPayload> quarantined)
    {
        var changes = new Changes();
        var touched = new Dictionary<string, JournalState>(StringComparer.Ordinal);
        var kept = quarantined.Count(payload => Keep(payload, touched));
        int committed = 0, duplicates = 0;
        foreach (var batch in batches)
        {
            var journal = Touch(batch.Journal, batch.ReaderId, touched);
            foreach (var fact in batch.Events)
            {
                if (_events.Store(batch, journal, fact, changes))
                {
                    committed++;
                }
                else
                {
                    duplicates++;
                }
            }

            // After the events, so that nothing is called lost that this very batch brings.
            foreach (var range in batch.Refused)
            {
                journal.Refuse(range);
            }

            foreach (var range in batch.Lost)
            {
                journal.Lose(range);
            }

            journal.Span(batch.Oldest, batch.Head);
        }

        foreach (var journal in touched.Values)
        {
            journal.Save(_writer);
        }

        _events.Finish(changes);
        _projector.Run(changes);
        return new CommitResult(
            touched.ToDictionary(t => t.Key, t => t.Value.UpTo, StringComparer.Ordinal),
            committed, duplicates, kept, changes.Badges.Count > 0);
    }

    private JournalState Touch(string journal, string readerId, Dictionary<string, JournalState> touched)
    {
        if (!touched.TryGetValue(journal, out var state))
        {
            if (!_journals.TryGetValue(journal, out state))
            {
                state = JournalState.Load(journal, _writer);
                _journals.Add(journal, state);
            }

            touched.Add(journal, state);
        }

        if (state.ReaderId.Length == 0)
        {
            state.ReaderId = readerId;
        }
        else if (string.CompareOrdinal(readerId, state.ReaderId) < 0)
        {
            // The same journal under two names: it belongs to the lesser one, whichever came first.
            _events.Move(journal, state, readerId);
        }

        return state;
    }

    private bool Keep(QuarantinedPayload payload, Dictionary<string, JournalState> touched)
    {
        var isNew = QuarantineStore.Insert(_writer, payload);
        if (payload is { Journal: { } journal, Sequence: { } sequence and > 0 })
        {
            Touch(journal, payload.ReaderId, touched).Deliver(sequence);
        }

        return isNew;
    }
}
