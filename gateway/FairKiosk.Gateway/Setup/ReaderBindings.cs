using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Setup;

/// <summary>Where a reader stands over time, without what was taken back or never held.</summary>
internal static class ReaderBindings
{
    /// <summary>One every few minutes of a fair is beyond what anybody carries about.</summary>
    public const int Most = 1000;

    /// <summary>The bindings as they would be said today, in the order in which they can be said.</summary>
    public static IReadOnlyList<PlaceWish> Effective(IReadOnlyList<Binding> bindings) => InOrder(bindings
        .Where(binding => EverHolds(binding, bindings))
        .Select(binding => new PlaceWish(binding.ReaderId, binding.StationId, binding.FromUtc, binding.HasOwnEnd ? binding.ToUtc : null)));

    /// <summary>Of two that begin together the longer one comes first: the later said one holds.</summary>
    public static IReadOnlyList<PlaceWish> InOrder(IEnumerable<PlaceWish> wishes) =>
        [.. wishes.OrderBy(wish => wish.FromUtc).ThenByDescending(wish => wish.ToUtc ?? DateTimeOffset.MaxValue)];

    // Nothing changes between two neighbouring edges, so it is enough to look at those inside the binding.
    private static bool EverHolds(Binding binding, IReadOnlyList<Binding> all) => all
        .Select(other => other.ToUtc).Append(binding.FromUtc).OfType<DateTimeOffset>()
        .Any(edge => binding.Holds(edge) && !all.Any(other => other.Holds(edge) && (other.FromUtc, other.Revision).CompareTo((binding.FromUtc, binding.Revision)) > 0));
}
