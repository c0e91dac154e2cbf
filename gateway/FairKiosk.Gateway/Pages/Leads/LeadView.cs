using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>One lead as its row shows it.</summary>
internal sealed record LeadView(LeadRow Lead, LeadEdit? LastEdit, FairTime Time, string Query)
{
    public const int LongestNote = 2000;

    /// <summary>Shown as new once there was an export; before the first one everything would be.</summary>
    public bool IsNew { get; init; }

    public string Id => "lead-" + Lead.Badge;

    /// <summary>Then one time says it all.</summary>
    public bool SeenOnce => Lead.Visits <= 1;
}
