using FairKiosk.Pavilions;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Projections;

namespace FairKiosk.Storage.Facts;

/// <summary>Writes events and what is taken straight out of them: payloads, anchors, boots.</summary>
internal sealed class EventTable(WriteConnection writer, Projector projector, Pseudonyms pseudonyms)
{
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly HashSet<BootSpan> _boots = [];
    private readonly List<(string From, string To)> _moved = [];

    /// <summary>True: the event was not here yet.</summary>
    public bool Store(IncomingBatch batch, JournalState journal, EventFact fact, Changes changes)
    {
        if (fact.Sequence is < 1 or long.MaxValue)
        {
            throw new ArgumentException($"Sequences begin at 1 and end below the largest number; journal {batch.Journal} brought {fact.Sequence}.", nameof(fact));
        }

        var hash = pseudonyms.OfBytes(fact.Raw.Span);
        if (journal.Stored.Contains(fact.Sequence))
        {
            if (IsKnown(batch.Journal, fact.Sequence, hash, out var badges))
            {
                return false;
            }

            // Another content under the same number: both are kept, and marks may be about the other one now.
            _shared.Add(batch.Journal);
            changes.Badges.UnionWith(badges);
        }

        // Before the event is written: a clock that is read only now must not find it there.
        var clock = projector.ClockOf(journal.ReaderId);
        journal.Store(fact.Sequence);
        var isScan = fact.Type == "scan";
        var badge = isScan ? projector.Badges.Resolve(fact.Symbology, fact.Data, changes) : null;
        Insert(batch, fact, hash, badge);
        clock.Saw(batch.Journal, fact.Boot, fact.Sequence, fact.Millis);
        _boots.Add(clock.Find(batch.Journal, fact.Boot)!);
        switch (fact.Type)
        {
            case "boot" when fact.PreviousJournal.Length > 0 && (journal.Previous.Length == 0 || string.CompareOrdinal(fact.PreviousJournal, journal.Previous) < 0):
                journal.Previous = fact.PreviousJournal;
                clock.Follows(batch.Journal, fact.PreviousJournal);
                break;
            case "anchor":
                Anchor(batch.Journal, fact, hash, clock);
                break;
            case "scan" or "mark":
                var row = new EventRow(
                    new EventKey(batch.Journal, fact.Sequence, hash), isScan, fact.Boot, fact.Millis, badge ?? "", fact.ConfigRevision,
                    fact.TargetJournal, fact.TargetSequence, fact.Mark, fact.Value).Normal();
                if (row.IsTestMark)
                {
                    clock.AddTestMark(row);
                }

                if (isScan || row.IsTestMark || row.TargetJournal.Length > 0)
                {
                    changes.Events.Add((journal.ReaderId, row));
                }

                break;
        }

        return true;
    }

    /// <summary>The journal belongs to another reader from now on; all of both is placed anew.</summary>
    public void Move(string journal, JournalState state, string readerId)
    {
        _moved.Add((state.ReaderId, readerId));
        state.ReaderId = readerId;
        if (Alarms.IsRaised(writer, journal))
        {
            _shared.Add(journal);
        }
    }

    /// <summary>After the journals are written: what needed all events first.</summary>
    public void Finish(Changes changes)
    {
        foreach (var boot in _boots.Where(b => b.Changed))
        {
            writer.Get(
                """
                INSERT INTO boot (journal, boot, first_seq, last_seq, first_ms, last_ms) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (journal, boot) DO UPDATE SET
                  first_seq = min(first_seq, excluded.first_seq), last_seq = max(last_seq, excluded.last_seq),
                  first_ms = min(first_ms, excluded.first_ms), last_ms = max(last_ms, excluded.last_ms)
                """)
                .Bind(boot.Journal).Bind(boot.Boot).Bind(boot.FirstSequence).Bind(boot.LastSequence).Bind(boot.FirstMillis).Bind(boot.LastMillis).Run();
            boot.Changed = false;
        }

        foreach (var journal in _shared)
        {
            Alarms.RaiseShared(writer, journal);
        }

        if (_moved.Count > 0)
        {
            changes.Readers.UnionWith(projector.ForgetClocks());
            foreach (var (from, to) in _moved)
            {
                changes.Readers.Add(from);
                changes.Readers.Add(to);
            }
        }

        Clear();
    }

    public void Clear()
    {
        _boots.Clear();
        _shared.Clear();
        _moved.Clear();
    }

    private bool IsKnown(string journal, long sequence, string hash, out List<string> badges)
    {
        badges = [];
        var query = writer.Get("SELECT hash, badge, erased_at FROM event WHERE journal = ? AND seq = ?").Bind(journal).Bind(sequence);
        var isKnown = false;
        while (query.Step())
        {
            // An erased event has another hash and is what was sent then: a re-send is ignored unseen.
            isKnown |= !query.IsNull(2) || string.Equals(query.Text(0), hash, StringComparison.Ordinal);
            if (query.TextOrNull(1) is { } badge)
            {
                badges.Add(badge);
            }
        }

        return isKnown;
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

    private void Anchor(string journal, EventFact fact, string hash, ReaderClock clock)
    {
        writer.Get("INSERT INTO anchor (journal, seq, hash, boot, ms, utc, source, err) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .Bind(journal).Bind(fact.Sequence).Bind(hash).Bind(fact.Boot).Bind(fact.Millis).Bind(fact.UtcMillis).Bind(fact.Source).Bind(fact.ErrorMillis).Run();
        if (ReaderClock.AnchorOf(fact.Sequence, fact.Millis, fact.UtcMillis, fact.ErrorMillis, fact.Source) is { } anchor)
        {
            clock.Anchor(journal, fact.Boot, anchor);
        }
    }
}
