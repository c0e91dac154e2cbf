namespace FairKiosk.Pavilions;

/// <summary>Makes lists of values from collection expressions.</summary>
public static class ValueLists
{
    /// <summary>A list of these items.</summary>
    /// <typeparam name="T">What is in it.</typeparam>
    /// <param name="items">The items in order.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new(items);
}
