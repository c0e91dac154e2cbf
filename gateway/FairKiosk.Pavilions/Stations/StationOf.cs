using FairKiosk.Pavilions.Clocks;

namespace FairKiosk.Pavilions.Stations;

/// <summary>Decides at which station an event took place. The event's own time decides, never its arrival.</summary>
public static class StationOf
{
    /// <summary>Places an event of one reader.</summary>
    /// <param name="time">When it happened.</param>
    /// <param name="configRevision">The config revision the reader was showing; 0 when unknown.</param>
    /// <param name="bindings">All bindings of that reader, in any order. Where two overlap, the later begun one holds, then the one of the higher revision.</param>
    /// <returns>The station, or why it is not known.</returns>
    public static Placement Place(EventTime time, long configRevision, IReadOnlyList<Binding> bindings)
    {
        ArgumentNullException.ThrowIfNull(bindings);
        var shown = ShownRevision(configRevision, bindings);
        return time.Quality == ClockQuality.Anchored
            ? Certain(time.AtUtc, configRevision, shown, bindings)
            : Estimated(time, configRevision, shown, bindings);
    }

    /// <summary>Places an event of one reader, and doubts it too when the station's owners changed between the bounds of an estimated time.</summary>
    /// <param name="time">When it happened.</param>
    /// <param name="configRevision">The config revision the reader was showing; 0 when unknown.</param>
    /// <param name="bindings">All bindings of that reader, in any order.</param>
    /// <param name="stations">All stations by id.</param>
    /// <returns>The station, or why it is not known.</returns>
    public static Placement Place(EventTime time, long configRevision, IReadOnlyList<Binding> bindings, IReadOnlyDictionary<string, Station> stations)
    {
        ArgumentNullException.ThrowIfNull(stations);
        var placement = Place(time, configRevision, bindings);
        if (time.Quality == ClockQuality.Anchored || placement.StationId is null || !stations.TryGetValue(placement.StationId, out var station))
        {
            return placement;
        }

        return station.Owners.Any(owner => Inside(time, owner.FromUtc) || (owner.ToUtc is { } end && Inside(time, end)))
            ? new Placement(null, PlacementDoubt.SpansChange)
            : placement;
    }

    /// <summary>Places an event of one reader, and takes the organiser's word where there is a doubt.</summary>
    /// <param name="time">When it happened.</param>
    /// <param name="configRevision">The config revision the reader was showing; 0 when unknown.</param>
    /// <param name="bindings">All bindings of that reader, in any order.</param>
    /// <param name="stations">All stations by id.</param>
    /// <param name="answers">What the organiser said about that reader, in the order of decision: of two about the same scan the later one holds.</param>
    /// <returns>The station, or why it is not known.</returns>
    public static Placement Place(
        EventTime time, long configRevision, IReadOnlyList<Binding> bindings, IReadOnlyDictionary<string, Station> stations, IReadOnlyList<Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var placement = Place(time, configRevision, bindings, stations);
        return placement.IsWhoseIsThis && answers.LastOrDefault(answer => answer.Settles(placement.Doubt, time.AtUtc)) is { } answer
            ? new Placement(answer.StationId, PlacementDoubt.None)
            : placement;
    }

    /// <summary>Which station a reader showed with a config revision.</summary>
    /// <param name="configRevision">The config revision; 0 when unknown.</param>
    /// <param name="bindings">All bindings of that reader, in any order.</param>
    /// <returns>The station; null when it showed none or that is unknown.</returns>
    public static string? Shown(long configRevision, IReadOnlyList<Binding> bindings)
    {
        ArgumentNullException.ThrowIfNull(bindings);
        var shown = ShownRevision(configRevision, bindings);
        return bindings.FirstOrDefault(binding => binding.Revision == shown)?.StationId;
    }

    /// <summary>Which station a reader is bound to at an instant.</summary>
    /// <param name="atUtc">The instant.</param>
    /// <param name="bindings">All bindings of that reader, in any order.</param>
    /// <returns>The station; null for none.</returns>
    public static string? Bound(DateTimeOffset atUtc, IReadOnlyList<Binding> bindings)
    {
        ArgumentNullException.ThrowIfNull(bindings);
        return At(atUtc, bindings)?.StationId;
    }

    private static Placement Certain(DateTimeOffset atUtc, long revision, long shown, IReadOnlyList<Binding> bindings)
    {
        var bound = At(atUtc, bindings);
        if (bound is null)
        {
            return new Placement(null, PlacementDoubt.NotBound);
        }

        return revision == 0 || Shows(bound.StationId, shown, bindings)
            ? new Placement(bound.StationId, PlacementDoubt.None)
            : new Placement(null, PlacementDoubt.ReaderShowedAnother);
    }

    private static Placement Estimated(EventTime time, long revision, long shown, IReadOnlyList<Binding> bindings)
    {
        // Nothing changes between two neighbouring edges, so it is enough to look at the edges inside the bounds.
        var instants = bindings.SelectMany(binding => new[] { binding.FromUtc, binding.ToUtc ?? binding.FromUtc })
            .Where(edge => edge > time.EarliestUtc && edge <= time.LatestUtc)
            .Append(time.EarliestUtc);
        var found = instants.Select(instant => At(instant, bindings)?.StationId).ToHashSet(StringComparer.Ordinal);

        // A time without any binding is no change when the reader itself says that it already showed the one station there is.
        if (found.Count == 2 && revision != 0 && found.FirstOrDefault(station => station is not null) is { } only && ShowsNothingBut(only, shown, bindings))
        {
            found.Remove(null);
        }

        if (found.Count > 1)
        {
            return new Placement(null, PlacementDoubt.SpansChange);
        }

        var station = found.Single();
        if (station is null)
        {
            return new Placement(null, PlacementDoubt.NotBound);
        }

        return revision == 0 || Shows(station, shown, bindings)
            ? new Placement(station, PlacementDoubt.None)
            : new Placement(null, PlacementDoubt.ReaderShowedAnother);
    }

    // Revisions rise by one for any setting, so the reader showed the station of the highest binding revision not above its own.
    private static long ShownRevision(long revision, IReadOnlyList<Binding> bindings)
    {
        var latest = long.MinValue;
        foreach (var binding in bindings)
        {
            if (binding.Revision <= revision && binding.Revision > latest)
            {
                latest = binding.Revision;
            }
        }

        return latest;
    }

    private static bool Shows(string station, long shownRevision, IReadOnlyList<Binding> bindings)
    {
        foreach (var binding in bindings)
        {
            if (binding.Revision == shownRevision && string.Equals(binding.StationId, station, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ShowsNothingBut(string station, long shownRevision, IReadOnlyList<Binding> bindings) =>
        Shows(station, shownRevision, bindings)
        && bindings.All(binding => binding.Revision != shownRevision || string.Equals(binding.StationId, station, StringComparison.Ordinal));

    private static Binding? At(DateTimeOffset atUtc, IReadOnlyList<Binding> bindings)
    {
        Binding? found = null;
        foreach (var binding in bindings)
        {
            if (binding.Holds(atUtc) && (found is null || Beats(binding, found)))
            {
                found = binding;
            }
        }

        return found;
    }

    private static bool Beats(Binding one, Binding other)
    {
        var order = one.FromUtc.CompareTo(other.FromUtc);
        order = order == 0 ? one.Revision.CompareTo(other.Revision) : order;
        return order == 0 ? string.CompareOrdinal(one.StationId, other.StationId) < 0 : order > 0;
    }

    private static bool Inside(EventTime time, DateTimeOffset change) => change > time.EarliestUtc && change <= time.LatestUtc;
}
