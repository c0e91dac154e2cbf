namespace FairKiosk.Pavilions.Stations;

/// <summary>A place where badges are read.</summary>
/// <param name="Id">Short stable name, lower case.</param>
/// <param name="Name">Name that people and readers show.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Owners">All ownerships, past and present; empty for a place that belongs to the pavilion, which makes visits but no leads.</param>
public sealed record Station(string Id, string Name, StationKind Kind, IReadOnlyList<Ownership> Owners)
{
    /// <summary>Who owns what is scanned here at an instant.</summary>
    /// <param name="atUtc">The instant.</param>
    /// <returns>Exhibitor ids, each once, in ordinal order.</returns>
    public IReadOnlyList<string> OwnersAt(DateTimeOffset atUtc)
    {
        var owners = new List<string>(Owners.Count);
        foreach (var owner in Owners)
        {
            if (owner.Holds(atUtc) && !owners.Contains(owner.ExhibitorId, StringComparer.Ordinal))
            {
                owners.Add(owner.ExhibitorId);
            }
        }

        owners.Sort(StringComparer.Ordinal);
        return owners;
    }
}
