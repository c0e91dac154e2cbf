using System.Collections;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Exports;

/// <summary>Leads that tell each time when one of them is taken.</summary>
internal sealed class WatchedLeads(IReadOnlyList<LeadRow> leads, Action<int> taken) : IReadOnlyList<LeadRow>
{
    public int Count => leads.Count;

    public LeadRow this[int index] => leads[index];

    public IEnumerator<LeadRow> GetEnumerator()
    {
        for (var at = 0; at < leads.Count; at++)
        {
            taken(at);
            yield return leads[at];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
