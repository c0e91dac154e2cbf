using FairKiosk.Pavilions;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Projections;

namespace FairKiosk.Storage.Facts;

/// <summary>
/// Events that are not new: sent again by their reader, or by a second reader with the same journal (a copied card, a reader under a new name).
/// An event that several readers sent is stored once and belongs to the least of them, whichever came first.
/// </summary>
internal sealed class SharedEvents(WriteConnection writer, Projector projector)
{
    private readonly HashSet<string> _alarming = new(StringComparer.Ordinal);
    private readonly HashSet<string> _regrouped = new(StringComparer.Ordinal);

    /// <summary>The stored event that these bytes are; null where they are another content under the same number: both are then kept.</summary>
    public StoredEvent? Find(EventKey key, Changes changes)
    {
        var query = writer.Get("SELECT hash, reader_id, badge, target_journal, target_seq, erased_at FROM event WHERE journal = ? AND seq = ?")
            .Bind(key.Journal).Bind(key.Sequence);
        StoredEvent? known = null;
        var badges = new List<string>(1);
        while (query.Step())
        {
            // An erased event has another hash and is what was sent then: a re-send is ignored unseen.
            if (known is null && (!query.IsNull(5) || string.Equals(query.Text(0), key.Hash, StringComparison.Ordinal)))
            {
                known = new StoredEvent(key with { Hash = query.Text(0) }, query.Text(1), query.TextOrNull(3), query.Int64(4), badges);
            }

            if (query.TextOrNull(2) is { } badge)
            {
                badges.Add(badge);
            }
        }

        if (known is null)
        {
            // Marks may be about the other one now.
            _alarming.Add(key.Journal);
            changes.Badges.UnionWith(badges);
        }

        return known;
    }

    /// <summary>True: that reader had not sent this event before.</summary>
    public bool Adopt(StoredEvent known, string readerId, Changes changes)
    {
        if (string.Equals(known.ReaderId, readerId, StringComparison.Ordinal) || !Note(known.Key, readerId))
        {
            return false;
        }

        _alarming.Add(known.Key.Journal);
        if (string.CompareOrdinal(readerId, known.ReaderId) < 0)
        {
            Note(known.Key, known.ReaderId);
            Of("DELETE FROM also_sent WHERE reader_id = ? AND journal = ? AND seq = ? AND hash = ?", known.Key, readerId).Run();
            Of("UPDATE event SET reader_id = ? WHERE journal = ? AND seq = ? AND hash = ?", known.Key, readerId).Run();
            Of("UPDATE mark SET reader_id = ? WHERE journal = ? AND seq = ? AND hash = ?", known.Key, readerId).Run();
            _regrouped.Add(readerId);
            _regrouped.Add(known.ReaderId);
            // Marks on that number may be about another one of its contents now.
            changes.Badges.UnionWith(known.Badges);
            AddTargets(known, changes);
        }

        return true;
    }

    /// <summary>A second reader has begun to send a journal: what is said about the journal names it too.</summary>
    public void Joined(string journal)
    {
        if (Alarms.IsRaised(writer, journal))
        {
            _alarming.Add(journal);
        }
    }

    public void Finish(Changes changes)
    {
        foreach (var journal in _alarming)
        {
            Alarms.RaiseShared(writer, journal);
        }

        if (_regrouped.Count > 0)
        {
            // What is remembered of these readers is wrong, and what is new may be under the name of another: all of theirs is placed anew.
            changes.Events.RemoveAll(news => _regrouped.Contains(news.ReaderId));
            projector.ForgetReaders(_regrouped);
            changes.Readers.UnionWith(_regrouped);
        }

        Forget();
    }

    public void Forget()
    {
        _alarming.Clear();
        _regrouped.Clear();
    }

    // A mark that changes its reader is about another scan now, or about none.
    private void AddTargets(StoredEvent known, Changes changes)
    {
        if (known.TargetJournal is null)
        {
            return;
        }

        var query = writer.Get("SELECT badge FROM event WHERE journal = ? AND seq = ? AND badge IS NOT NULL").Bind(known.TargetJournal).Bind(known.TargetSequence);
        while (query.Step())
        {
            changes.Badges.Add(query.Text(0));
        }
    }

    private bool Note(EventKey key, string readerId) =>
        Of("INSERT INTO also_sent (reader_id, journal, seq, hash) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", key, readerId).Run() > 0;

    private Statement Of(string sql, EventKey key, string readerId) =>
        writer.Get(sql).Bind(readerId).Bind(key.Journal).Bind(key.Sequence).Bind(key.Hash);
}
