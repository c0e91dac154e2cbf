using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>One lead as its row shows it.</summary>
internal sealed record LeadView(LeadRow Lead, LeadEdit? LastEdit, FairTime Time, string Query)
{
    public const int LongestNote = 2000;

    public string Id => "lead-" + Lead.Badge;

    public bool SeenOnce => Lead.FirstAtUtc == Lead.LastAtUtc;
}
