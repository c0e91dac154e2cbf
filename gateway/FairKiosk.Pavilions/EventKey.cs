namespace FairKiosk.Pavilions;

/// <summary>
/// Names one stored event for ever. Two readers with a cloned journal may write the same sequence twice; the content hash keeps both apart.
/// </summary>
/// <param name="Journal">Journal id, 16 lower-case hex digits; empty for what a person decided on a page.</param>
/// <param name="Sequence">Place in the journal, from 1; 0 for what a person decided on a page.</param>
/// <param name="Hash">Keyed content hash of the event, or the decision's id. The default value of the whole key has null texts and sorts first.</param>
public readonly record struct EventKey(string Journal, long Sequence, string Hash) : IComparable<EventKey>
{
    /// <summary>Orders by journal, sequence and hash; texts ordinal, so that every machine breaks a tie alike.</summary>
    /// <param name="other">The key to compare with.</param>
    /// <returns>Negative, zero or positive, as usual.</returns>
    public int CompareTo(EventKey other)
    {
        var order = string.CompareOrdinal(Journal, other.Journal);
        if (order == 0)
        {
            order = Sequence.CompareTo(other.Sequence);
        }

        return order == 0 ? string.CompareOrdinal(Hash, other.Hash) : order;
    }

    /// <summary>True when the left key sorts before the right one.</summary>
    public static bool operator <(EventKey left, EventKey right) => left.CompareTo(right) < 0;

    /// <summary>True when the left key sorts before the right one or is the same.</summary>
    public static bool operator <=(EventKey left, EventKey right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left key sorts after the right one.</summary>
    public static bool operator >(EventKey left, EventKey right) => left.CompareTo(right) > 0;

    /// <summary>True when the left key sorts after the right one or is the same.</summary>
    public static bool operator >=(EventKey left, EventKey right) => left.CompareTo(right) >= 0;
}
