using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Projections;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage;

/// <summary>
/// Changes of the set-up by hand. Each can be tried before it is made, in a transaction that is undone, and tells what it does to what was scanned
/// before; one of a booth can be taken back.
/// </summary>
public sealed class SetupChanges
{
    private readonly WriteConnection _writer;
    private readonly SetupStore _setup;
    private readonly SetupWishes _wishes;
    private readonly DecisionLog _decisions;

    internal SetupChanges(WriteConnection writer, SetupStore setup, SetupWishes wishes, DecisionLog decisions)
    {
        _writer = writer;
        _setup = setup;
        _wishes = wishes;
        _decisions = decisions;
    }

    /// <summary>Makes the set-up as it is wished. Null: it was changed since the wish was made, and nothing was done.</summary>
    /// <param name="tryOnly">Everything is tried as it would be done, and nothing is kept.</param>
    /// <exception cref="SetupRejectedException">Something of it cannot be; nothing was changed.</exception>
    public SetupChange? Make(SetupWish wish, string who, bool tryOnly = false) => _writer.Transact(
        () =>
        {
            var before = SetupReader.Read(_writer.Connection);
            if (before.Version != wish.Version)
            {
                return null;
            }

            var change = CountsAnew(wish, before) ? Measure(before, () => _wishes.FulfilWithin(wish, who)) : Unmeasured(() => _wishes.FulfilWithin(wish, who));
            return wish.Stations is [var only] && before.Stations.ContainsKey(only.Id) && LastOf(only.Id) is { } decision ? change with { Id = decision.Id } : change;
        },
        keep: !tryOnly);

    /// <summary>The booth is again as it was before that change.</summary>
    /// <exception cref="SetupRejectedException">It was changed again since, or taken back already.</exception>
    public SetupChange TakeBack(string stationId, string decisionId, string who) => _writer.Transact(() =>
    {
        if (Of(stationId) is not [.., var former, var last] || last.Id != decisionId)
        {
            throw new SetupRejectedException(SetupRejection.ChangedSince, "That change was followed by another one; nothing was changed.");
        }

        return Measure(
            SetupReader.Read(_writer.Connection),
            () => _setup.Record(who, DecisionKinds.Station, DecisionBodies.Read<DecisionBodies.Station>(former)));
    });

    /// <summary>Whether a wish can change what scans count for: only zone, days and hours of the fair, the owners of places, where readers stood and whose
    /// badges the guests carry do.</summary>
    public static bool CountsAnew(SetupWish wish, FairSetup setup) =>
        wish.Places.Count > 0
        || wish.Guests.Any(guest => !(setup.Guests.FirstOrDefault(known => known.Id == guest.Id)?.Badges ?? []).Equals(guest.Badges))
        || (wish.Fair is { } fair && setup.Fair is { } known && !fair.CountsLike(known))
        || wish.Stations.Any(station => setup.Stations.TryGetValue(station.Id, out var former) && !SetupWish.IsSame(station with { Name = former.Name, Kind = former.Kind }, former));

    private static SetupChange Unmeasured(Action make)
    {
        make();
        return new SetupChange("", 0, 0, 0, CountChange.None);
    }

    private SetupChange Measure(FairSetup before, Action make)
    {
        var (scans, counts) = (Scans(before), CountReading.Take(_writer));
        make();
        var after = Scans(SetupReader.Read(_writer.Connection));
        var (counted, uncounted, moved) = (0, 0, 0);
        foreach (var (key, was) in scans)
        {
            var now = after[key];
            counted += now.Counts && !was.Counts ? 1 : 0;
            uncounted += was.Counts && !now.Counts ? 1 : 0;
            moved += was.Counts && now.Counts && was != now ? 1 : 0;
        }

        return new SetupChange("", counted, uncounted, moved, counts.Until(CountReading.Take(_writer)));
    }

    private Dictionary<(string Journal, long Sequence, string Hash), ScanWorth> Scans(FairSetup setup)
    {
        var query = _writer.Get("SELECT journal, seq, hash, station_id, at, standing FROM scan");
        Dictionary<(string Journal, long Sequence, string Hash), ScanWorth> scans = [];
        while (query.Step())
        {
            var (station, at, standing) = (query.IsNull(3) ? null : query.Shared(3), Times.FromMillis(query.Int64(4)), query.Shared(5));
            var counts = standing is Names.Counted or Names.WhoseIsThis;
            var owners = counts && station is not null && setup.Stations.TryGetValue(station, out var place) ? string.Join(' ', place.OwnersAt(at)) : "";
            scans[(query.Shared(0), query.Int64(1), query.Text(2))] = new ScanWorth(counts, station, owners, counts ? setup.Fair?.DayOf(at) : null);
        }

        return scans;
    }

    private Decision? LastOf(string stationId) =>
        DecisionLog.Last(_writer, DecisionKinds.Station) is { } last && DecisionBodies.Read<DecisionBodies.Station>(last).Id == stationId ? last : null;

    private IReadOnlyList<Decision> Of(string stationId) =>
        [.. _decisions.List(DecisionKinds.Station).Where(decision => DecisionBodies.Read<DecisionBodies.Station>(decision).Id == stationId)];

    private sealed record ScanWorth(bool Counts, string? Station, string Owners, DateOnly? Day);
}
