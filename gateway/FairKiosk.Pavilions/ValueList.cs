using System.Collections;
using System.Runtime.CompilerServices;

namespace FairKiosk.Pavilions;

/// <summary>A list that never changes and equals another one with the same items in the same order, so that records with lists compare by what they say.</summary>
/// <typeparam name="T">What is in it.</typeparam>
[CollectionBuilder(typeof(ValueLists), nameof(ValueLists.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    internal ValueList(ReadOnlySpan<T> items) => _items = items.ToArray();

    /// <summary>How many items there are.</summary>
    public int Count => _items.Length;

    /// <summary>One of the items.</summary>
    /// <param name="index">Its place, from 0.</param>
    public T this[int index] => _items[index];

    /// <summary>Whether both hold equal items in the same order.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(ValueList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", _items);
}
