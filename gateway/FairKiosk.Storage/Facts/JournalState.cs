using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Facts;

/// <summary>Which sequences of one journal are here from one reader, remembered between transactions.</summary>
internal sealed class JournalState(string readerId, string journal)
{
    private bool _isNew = true;
    private bool _rangesChanged;

    public string ReaderId => readerId;

    public string Journal => journal;

    public string Previous { get; set; } = "";

    public long Oldest { get; private set; } = 1;

    public long Head { get; private set; }

    /// <summary>Sequences held as events.</summary>
    public RangeSet Stored { get; } = new();

    /// <summary>Stated as gone and not delivered.</summary>
    public RangeSet Lost { get; } = new();

    public RangeSet Refused { get; } = new();

    /// <summary>Stored, in quarantine or refused.</summary>
    private RangeSet Delivered { get; } = new();

    /// <summary>Delivered or lost: nothing of it is awaited.</summary>
    private RangeSet Settled { get; } = new();

    public long UpTo => Settled.UpTo;

    public void Store(long sequence)
    {
        Stored.Add(sequence);
        Deliver(sequence);
    }

    public void Deliver(long sequence)
    {
        Head = Math.Max(Head, sequence);
        Delivered.Add(sequence);
        Settled.Add(sequence);
        _rangesChanged |= Lost.Remove(sequence);
    }

    public void Refuse(SequenceRange range)
    {
        foreach (var missing in Refused.MissingIn(range).ToList())
        {
            _rangesChanged = true;
            Refused.Add(missing);
            Delivered.Add(missing);
            Settled.Add(missing);
            Lost.Remove(missing);
        }
    }

    /// <summary>The reader says that these can never come. What is here already is not lost.</summary>
    public void Lose(SequenceRange range)
    {
        foreach (var missing in Settled.MissingIn(range).ToList())
        {
            _rangesChanged = true;
            Lost.Add(missing);
            Settled.Add(missing);
        }
    }

    public void Span(long oldest, long head)
    {
        Oldest = Math.Max(Oldest, oldest);
        Head = Math.Max(Head, head);
        Lose(new SequenceRange(1, Oldest - 1));
    }

    public static JournalState Load(string readerId, string journal, WriteConnection writer)
    {
        Statement Of(string sql) => writer.Get(sql).Bind(readerId).Bind(journal);
        var state = new JournalState(readerId, journal);
        var row = Of("SELECT prev, oldest, head FROM journal WHERE reader_id = ? AND journal = ?");
        if (row.Step())
        {
            state._isNew = false;
            state.Previous = row.Text(0);
            state.Oldest = row.Int64(1);
            state.Head = row.Int64(2);
        }

        row.Reset();
        Read(Of("SELECT from_seq, to_seq FROM refused WHERE reader_id = ? AND journal = ?"), range =>
        {
            state.Refused.Add(range);
            state.Delivered.Add(range);
        });
        foreach (var stored in (string[])
            ["SELECT seq, seq FROM event WHERE reader_id = ? AND journal = ? ORDER BY seq", "SELECT seq, seq FROM also_sent WHERE reader_id = ? AND journal = ? ORDER BY seq"])
        {
            Read(Of(stored), range =>
            {
                state.Stored.Add(range.From);
                state.Delivered.Add(range.From);
            });
        }

        Read(Of("SELECT seq, seq FROM quarantine WHERE reader_id = ? AND journal = ? AND seq IS NOT NULL"), state.Delivered.Add);
        Read(Of("SELECT from_seq, to_seq FROM lost WHERE reader_id = ? AND journal = ?"), range =>
        {
            state.Lost.Add(range);
            state.Settled.Add(range);
        });
        foreach (var range in state.Delivered.Ranges)
        {
            state.Settled.Add(range);
        }

        return state;
    }

    /// <summary>Writes what stands in the tables <c>journal</c>, <c>lost</c> and <c>refused</c>.</summary>
    public void Save(WriteConnection writer)
    {
        var sql = _isNew
            ? "INSERT INTO journal (prev, oldest, head, stored_to, stored, settled, reader_id, journal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            : "UPDATE journal SET prev = ?, oldest = ?, head = ?, stored_to = ?, stored = ?, settled = ? WHERE reader_id = ? AND journal = ?";
        writer.Get(sql).Bind(Previous).Bind(Oldest).Bind(Head).Bind(UpTo).Bind(Stored.Count).Bind(Settled.Count).Bind(readerId).Bind(journal).Run();
        _isNew = false;
        if (_rangesChanged)
        {
            Write(writer, "DELETE FROM lost WHERE reader_id = ? AND journal = ?", "INSERT INTO lost (reader_id, journal, from_seq, to_seq) VALUES (?, ?, ?, ?)", Lost);
            Write(writer, "DELETE FROM refused WHERE reader_id = ? AND journal = ?", "INSERT INTO refused (reader_id, journal, from_seq, to_seq) VALUES (?, ?, ?, ?)", Refused);
            _rangesChanged = false;
        }
    }

    private void Write(WriteConnection writer, string delete, string insert, RangeSet ranges)
    {
        writer.Get(delete).Bind(readerId).Bind(journal).Run();
        foreach (var range in ranges.Ranges)
        {
            writer.Get(insert).Bind(readerId).Bind(journal).Bind(range.From).Bind(range.To).Run();
        }
    }

    private static void Read(Statement query, Action<SequenceRange> add)
    {
        while (query.Step())
        {
            add(new SequenceRange(query.Int64(0), query.Int64(1)));
        }
    }
}
