using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Gateway.Setup;

/// <summary>The part "stations" of a set-up file. Owners change as commands change them: who is named no longer leaves from now on.</summary>
internal sealed class StationSection(SetupMoment moments, DateTimeOffset now, IReadOnlyDictionary<string, Station> known, IReadOnlyCollection<string> firms)
{
    private const int FewestTogether = 2;

    private readonly NamedOnce _names = new();

    public List<Station> Read(IReadOnlyList<SetupMap> maps) => [.. maps.Select(Station)];

    private Station Station(SetupMap map)
    {
        var id = _names.Id(map, known.Keys);
        var current = known.GetValueOrDefault(id);
        var name = map.Text("name", current?.Name ?? "", isRequired: current is null);
        var owners = map.MapsOrWords("owners", "an owner", "exhibitor") is { } said ? Owners(said, current) : current?.Owners ?? [];
        var kind = map.Has("kind") ? map.Choice("kind", StationKind.Booth)
            : current?.Kind ?? (owners.Count >= FewestTogether ? StationKind.JointExhibit : StationKind.Booth);
        if (current is null && kind == StationKind.Booth && !map.Has("owners"))
        {
            map.Complain(Say.Plain("A booth belongs to a firm: name it under 'owners'. A place of the whole pavilion has another 'kind', such as entrance or info-desk."));
        }
        else if (current is null && kind == StationKind.JointExhibit && owners.Count < FewestTogether)
        {
            map.Complain("owners", Say.Plain("A joint exhibit has two owners or more."));
        }

        map.Done();
        return new Station(id, name, kind, owners);
    }

    private List<Ownership> Owners(IReadOnlyList<SetupMap> maps, Station? current)
    {
        List<Ownership> said = [];
        var former = current?.Owners ?? [];
        foreach (var map in maps)
        {
            var firm = map.Text("exhibitor", "", isRequired: true);
            if (firm.Length > 0 && !firms.Contains(firm))
            {
                map.Complain("exhibitor", Say.With($"There is no exhibitor '{firm}'. {SetupWords.Meant(firm, firms)}"));
            }

            var (from, to) = (map.Moment("from", moments), map.Moment("to", moments));
            Ownership owner = new(firm, from ?? Beginning(firm, to, former, isNew: current is null), to);
            if (owner.ToUtc <= owner.FromUtc)
            {
                map.Complain("to", Say.Plain("The owner leaves before coming."));
            }

            if (said.Any(other => other.ExhibitorId == firm && (other.FromUtc == owner.FromUtc || (other.ToUtc is null && owner.ToUtc is null))))
            {
                map.Complain("exhibitor", Say.With($"'{firm}' owns it twice at one time."));
            }

            said.Add(owner);
            map.Done();
        }

        return [.. said.Concat(former.Select(owner => Former(owner, said)).OfType<Ownership>())
            .OrderBy(owner => owner.ExhibitorId, StringComparer.Ordinal).ThenBy(owner => owner.FromUtc)];
    }

    // Without a time somebody owns the booth as they do already; who comes to it anew, from now on.
    private DateTimeOffset Beginning(string firm, DateTimeOffset? to, IReadOnlyList<Ownership> former, bool isNew)
    {
        var open = former.LastOrDefault(owner => owner.ExhibitorId == firm && owner.ToUtc is null);
        return to is not null || isNew ? DateTimeOffset.UnixEpoch : open?.FromUtc ?? now;
    }

    // What the file says of an ownership replaces it. Of those that it does not name, one that has ended is history, and one that lasts ends now.
    private Ownership? Former(Ownership owner, List<Ownership> said)
    {
        if (said.Any(other => other.ExhibitorId == owner.ExhibitorId && other.FromUtc == owner.FromUtc))
        {
            return null;
        }

        return owner.ToUtc <= now ? owner : owner.FromUtc < now ? owner with { ToUtc = now } : null;
    }
}
