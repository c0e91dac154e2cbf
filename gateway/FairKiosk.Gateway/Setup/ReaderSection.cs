using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Setup;

/// <summary>The part "readers" of a set-up file. Bindings are added to those that are there; none is taken back.</summary>
internal sealed class ReaderSection(SetupMoment moments, DateTimeOffset now, FairSetup known, IReadOnlyCollection<string> stations)
{
    private readonly NamedOnce _names = new();

    public List<PlaceWish> Places { get; } = [];

    public List<ReaderEntry> Read(IReadOnlyList<SetupMap> maps) => [.. maps.Select(Reader)];

    private ReaderEntry Reader(SetupMap map)
    {
        var id = _names.Id(map, known.Readers.Select(reader => reader.Id));
        var current = known.Readers.FirstOrDefault(reader => reader.Id == id);
        var name = map.Text("name", current?.Name ?? "", isRequired: current is null);
        var language = map.Word("language", current?.Language ?? ReaderPlaces.Languages[0], ReaderPlaces.Languages);
        var bindings = map.Maps("bindings", "a binding");
        var station = map.Text("station", "");
        if (bindings is not null && station.Length > 0)
        {
            map.Complain("station", Say.Plain("Say 'station', or 'bindings' with their times, not both."));
        }

        List<PlaceWish> said = [.. (bindings ?? []).Select(binding => Binding(binding, id))];
        if (station.Length > 0)
        {
            CheckStation(map, station);
            said.Add(new PlaceWish(id, station, Beginning(id, station), ToUtc: null));
        }

        CheckTimes(map, bindings ?? [map], said);
        var there = ReaderBindings.Effective(known.Bindings.GetValueOrDefault(id) ?? []);
        Places.AddRange(ReaderBindings.InOrder(said.Where(wish => !there.Any(wish.Equals))));
        map.Done();
        return new ReaderEntry(id, name, language);
    }

    private PlaceWish Binding(SetupMap map, string reader)
    {
        var station = map.Text("station", "", isRequired: true);
        CheckStation(map, station);
        var (from, to) = (map.Moment("from", moments), map.Moment("to", moments));
        map.Done();
        return new PlaceWish(reader, station, from ?? DateTimeOffset.UnixEpoch, to);
    }

    // The station alone: the reader stands there as it does already; where it comes to anew, from now on.
    private DateTimeOffset Beginning(string reader, string station)
    {
        var there = ReaderBindings.Effective(known.Bindings.GetValueOrDefault(reader) ?? []);
        return there.Count == 0 ? DateTimeOffset.UnixEpoch
            : there.LastOrDefault(wish => wish.ToUtc is null) is { } last && last.StationId == station ? last.FromUtc : now;
    }

    private void CheckStation(SetupMap map, string station)
    {
        if (station.Length > 0 && !stations.Contains(station))
        {
            map.Complain("station", Say.With($"There is no station '{station}'. {SetupWords.Meant(station, stations)}"));
        }
    }

    private static void CheckTimes(SetupMap reader, IReadOnlyList<SetupMap> maps, List<PlaceWish> said)
    {
        foreach (var (wish, map) in said.Zip(maps))
        {
            if (wish.ToUtc <= wish.FromUtc)
            {
                map.Complain("to", Say.Plain("The binding ends before it begins."));
            }

            if (said.TakeWhile(other => !ReferenceEquals(other, wish)).Any(other => other.FromUtc == wish.FromUtc && other.ToUtc == wish.ToUtc))
            {
                map.Complain("from", Say.Plain("The reader is bound twice from one time on."));
            }
        }

        if (said.Count > ReaderBindings.Most)
        {
            reader.Complain("bindings", Say.Plain("These are too many bindings for one reader."));
        }
    }
}
