using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Shared;

/// <summary>What a correction changes about the numbers, before it is made: _CountChange.cshtml.</summary>
internal sealed record CountsView(CountChange Counts, FairSetup Setup)
{
    public string Place(string id) => Setup.Stations.GetValueOrDefault(id)?.Name ?? id;
}
