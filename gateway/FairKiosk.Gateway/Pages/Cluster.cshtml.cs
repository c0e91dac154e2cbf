using FairKiosk.Gateway.Pages.Sharing;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages;

/// <summary>Leads as the cluster's staff see them: of the firms that agreed, and of the visitors who did.</summary>
internal sealed class ClusterModel(FairDatabase database) : PageModel
{
    /// <summary>Each firm with its leads, by the firm's name.</summary>
    public IReadOnlyList<(string Firm, IReadOnlyList<ClusterLead> Leads)> Firms => field ??=
        [.. database.Cluster.Leads().GroupBy(lead => lead.ExhibitorId, StringComparer.Ordinal)
            .Select(leads => (SharingWords.Firm(Setup, leads.Key), (IReadOnlyList<ClusterLead>)[.. leads])).OrderBy(firm => firm.Item1, StringComparer.CurrentCulture)];

    /// <summary>How many firms agreed, of how many.</summary>
    public (int Agreeing, int All) Members => (database.Cluster.Agreeing().Count, Setup.Exhibitors.Count);

    public FairTime Time => field ??= new FairTime(Setup.Fair);

    private FairSetup Setup => field ??= database.Setup.Read();
}
