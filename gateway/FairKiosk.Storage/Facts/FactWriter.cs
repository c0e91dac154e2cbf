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
    private readonly Pseudonyms _pseudonyms;
    private readonly JournalStates _journals;
    private readonly SharedEvents _shared;
    private readonly EventTable _events;
    private readonly TimeProvider _time;

    internal FactWriter(WriteConnection writer, Projector projector, Pseudonyms pseudonyms, TimeProvider time)
    {
        _writer = writer;
        _projector = projector;
        _pseudonyms = pseudonyms;
        _journals = new JournalStates(writer);
        _shared = new SharedEvents(writer, projector);
        _events = new EventTable(writer, projector, _journals, _shared);
        _time = time;
        writer.Forget += _journals.Forget;
        writer.Forget += _events.Forget;
    }

    /// <summary>Does ahead of the commit what needs no database, so that another thread than the writer's can do it: the keyed hashes of every event.</summary>
    public IncomingBatch Prepare(IncomingBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return batch with { Hashes = [.. batch.Events.Select(_pseudonyms.Of)] };
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
        var touched = new HashSet<JournalState>();
        var kept = quarantined.Count(payload => Keep(payload, touched));
        int committed = 0, duplicates = 0;
        foreach (var batch in batches)
        {
            var journal = Touch(batch.Journal, batch.ReaderId, touched);
            for (var i = 0; i < batch.Events.Count; i++)
            {
                var fact = batch.Events[i];
                if (_events.Store(batch, journal, fact, batch.Hashes?[i] ?? _pseudonyms.Of(fact), changes))
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

        foreach (var journal in touched)
        {
            journal.Save(_writer);
        }

        _events.Finish(changes);
        _projector.Run(changes);
        return new CommitResult(
            touched.ToDictionary(t => (t.ReaderId, t.Journal), t => t.UpTo),
            committed, duplicates, kept, changes.Badges.Count > 0);
    }

    private JournalState Touch(string journal, string readerId, HashSet<JournalState> touched)
    {
        var state = _journals.Of(readerId, journal, out var isNew);
        if (isNew)
        {
            _shared.Joined(journal);
        }

        touched.Add(state);
        return state;
    }

    private bool Keep(QuarantinedPayload payload, HashSet<JournalState> touched)
    {
        var isNew = QuarantineStore.Insert(_writer, payload);
        if (payload is { Journal: { } journal, Sequence: { } sequence and > 0 })
        {
            Touch(journal, payload.ReaderId, touched).Deliver(sequence);
        }

        return isNew;
    }
}
