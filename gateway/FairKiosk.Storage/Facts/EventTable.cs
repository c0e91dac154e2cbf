using FairKiosk.Pavilions;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Projections;

namespace FairKiosk.Storage.Facts;

/// <summary>Writes events and what is taken straight out of them: payloads, anchors, boots.</summary>
internal sealed class EventTable(WriteConnection writer, Projector projector, JournalStates journals, SharedEvents shared)
{
    private readonly HashSet<BootSpan> _boots = [];

    /// <summary>True: the event was not here yet.</summary>
    public bool Store(IncomingBatch batch, JournalState journal, EventFact fact, EventHashes hashes, Changes changes)
    {
        if (fact.Sequence is < 1 or long.MaxValue)
        {
            throw new ArgumentException($"Sequences begin at 1 and end below the largest number; journal {batch.Journal} brought {fact.Sequence}.", nameof(fact));
        }

        var key = new EventKey(batch.Journal, fact.Sequence, hashes.Content);
        if (journals.AnyHolds(batch.Journal, fact.Sequence) && shared.Find(key, changes) is { } known)
        {
            if (shared.Adopt(known, journal.ReaderId, changes))
            {
                Observe(journal, fact, known.Key.Hash);
            }

            return false;
        }

        var isScan = fact.Type == "scan";
        var badge = isScan ? projector.Badges.Resolve(hashes.BadgeCode!, fact.Symbology, fact.Data, changes) : null;
        // Before the event is written: a clock that is read only now must not find it there.
        var clock = Observe(journal, fact, hashes.Content);
        Insert(batch, fact, hashes.Content, badge);
        if (fact.Type is "scan" or "mark")
        {
            var row = new EventRow(
                key, isScan, fact.Boot, fact.Millis, badge ?? "", fact.ConfigRevision, fact.TargetJournal, fact.TargetSequence, fact.Mark, fact.Value).Normal();
            if (row.IsTestMark)
            {
                clock.AddTestMark(row);
            }

            if (isScan || row.IsTestMark || row.TargetJournal.Length > 0)
            {
                changes.Events.Add((journal.ReaderId, row));
            }
        }

        return true;
    }

    /// <summary>After the journals are written: what needed all events first.</summary>
    public void Finish(Changes changes)
    {
        foreach (var boot in _boots.Where(b => b.Changed))
        {
            writer.Get(
                """
                INSERT INTO boot (reader_id, journal, boot, first_seq, last_seq, first_ms, last_ms) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (reader_id, journal, boot) DO UPDATE SET
                  first_seq = min(first_seq, excluded.first_seq), last_seq = max(last_seq, excluded.last_seq),
                  first_ms = min(first_ms, excluded.first_ms), last_ms = max(last_ms, excluded.last_ms)
                """)
                .Bind(boot.ReaderId).Bind(boot.Journal).Bind(boot.Boot)
                .Bind(boot.FirstSequence).Bind(boot.LastSequence).Bind(boot.FirstMillis).Bind(boot.LastMillis).Run();
            boot.Changed = false;
        }

        _boots.Clear();
        shared.Finish(changes);
    }

    public void Forget()
    {
        _boots.Clear();
        shared.Forget();
    }

    /// <summary>What the event tells about its reader's journal and clock, whoever else sent it too.</summary>
    private ReaderClock Observe(JournalState journal, EventFact fact, string hash)
    {
        var clock = projector.ClockOf(journal.ReaderId);
        journal.Store(fact.Sequence);
        clock.Saw(journal.Journal, fact.Boot, fact.Sequence, fact.Millis);
        _boots.Add(clock.Find(journal.Journal, fact.Boot)!);
        if (fact.Type == "anchor")
        {
            Anchor(journal, fact, hash, clock);
        }
        else if (fact.Type == "boot" && fact.PreviousJournal.Length > 0
            && (journal.Previous.Length == 0 || string.CompareOrdinal(fact.PreviousJournal, journal.Previous) < 0))
        {
            journal.Previous = fact.PreviousJournal;
            clock.Follows(journal.Journal, fact.PreviousJournal);
        }

        return clock;
    }

    private void Insert(IncomingBatch batch, EventFact fact, string hash, string? badge)
    {
        var isMark = fact.Type == "mark";
        var hasTarget = fact.TargetJournal.Length > 0;
        writer.Get(
            """
            INSERT INTO event (journal, seq, hash, reader_id, type, boot, ms, badge, target_journal, target_seq, mark, value, rev, operator, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .Bind(batch.Journal).Bind(fact.Sequence).Bind(hash).Bind(batch.ReaderId).Bind(fact.Type).Bind(fact.Boot).Bind(fact.Millis).Bind(badge)
            .Bind(hasTarget ? fact.TargetJournal : null).Bind(hasTarget ? fact.TargetSequence : null)
            .Bind(isMark ? fact.Mark : null).Bind(isMark ? fact.Value : null)
            .Bind(fact.ConfigRevision).Bind(fact.Operator.Length > 0 ? fact.Operator : null).Bind(batch.ReceivedAtUtc.ToUnixTimeMilliseconds()).Run();
        writer.Get("INSERT INTO event_payload (journal, seq, hash, raw) VALUES (?, ?, ?, ?)")
            .Bind(batch.Journal).Bind(fact.Sequence).Bind(hash).BindBlob(fact.Raw.Span).Run();
    }

    private void Anchor(JournalState journal, EventFact fact, string hash, ReaderClock clock)
    {
        writer.Get("INSERT INTO anchor (reader_id, journal, seq, hash, boot, ms, utc, source, err) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(journal.ReaderId).Bind(journal.Journal).Bind(fact.Sequence).Bind(hash)
            .Bind(fact.Boot).Bind(fact.Millis).Bind(fact.UtcMillis).Bind(fact.Source).Bind(fact.ErrorMillis).Run();
        if (ReaderClock.AnchorOf(fact.Sequence, fact.Millis, fact.UtcMillis, fact.ErrorMillis, fact.Source) is { } anchor)
        {
            clock.Anchor(journal.Journal, fact.Boot, anchor);
        }
    }
}
