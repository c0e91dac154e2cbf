using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>Nets that are looked at as one because a part between them lets through what a rule asks about.</summary>
internal static class JoinedNets
{
    /// <summary>One net for each group, with the name of the net that comes first in the file and the pins of all.</summary>
    /// <param name="nets">Those that may be joined.</param>
    /// <param name="bridges">For each part the names of the nets that it joins; others are not looked at.</param>
    public static IReadOnlyList<Net> Of(IReadOnlyList<Net> nets, IEnumerable<IEnumerable<string>> bridges)
    {
        var groupOf = nets.ToDictionary(net => net.Name, net => net.Name, StringComparer.Ordinal);
        foreach (var ends in bridges)
        {
            var groups = ends.Where(groupOf.ContainsKey).Select(end => groupOf[end]).ToHashSet(StringComparer.Ordinal);
            var members = nets.Where(net => groups.Contains(groupOf[net.Name])).Select(net => net.Name).ToList();
            foreach (var member in members)
            {
                groupOf[member] = members[0];
            }
        }

        return [.. nets.GroupBy(net => groupOf[net.Name], StringComparer.Ordinal).Select(group => new Net(group.Key, [.. group.SelectMany(net => net.Pins)]))];
    }
}
