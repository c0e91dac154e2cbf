using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Facts;

/// <summary>Every journal that was touched, for each reader that sent it: nearly always one.</summary>
internal sealed class JournalStates(WriteConnection writer)
{
    private readonly Dictionary<string, List<JournalState>> _byJournal = new(StringComparer.Ordinal);

    /// <summary>What is here of a journal from one reader; <paramref name="isNew"/> when that reader never sent it before.</summary>
    public JournalState Of(string readerId, string journal, out bool isNew)
    {
        if (!_byJournal.TryGetValue(journal, out var states))
        {
            states = Load(journal);
            _byJournal.Add(journal, states);
        }

        var state = states.Find(s => string.Equals(s.ReaderId, readerId, StringComparison.Ordinal));
        isNew = state is null;
        if (state is null)
        {
            state = new JournalState(readerId, journal);
            states.Add(state);
        }

        return state;
    }

    /// <summary>Whether an event with that number is here from any reader.</summary>
    public bool AnyHolds(string journal, long sequence)
    {
        foreach (var state in _byJournal[journal])
        {
            if (state.Stored.Contains(sequence))
            {
                return true;
            }
        }

        return false;
    }

    public void Forget() => _byJournal.Clear();

    private List<JournalState> Load(string journal)
    {
        var query = writer.Get("SELECT reader_id FROM journal WHERE journal = ?").Bind(journal);
        var readers = new List<string>(1);
        while (query.Step())
        {
            readers.Add(query.Text(0));
        }

        return readers.ConvertAll(readerId => JournalState.Load(readerId, journal, writer));
    }
}
