using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>One lead as its row and its own page show it.</summary>
internal sealed record LeadView(LeadRow Lead, FairTime Time, string Query)
{
    public const int LongestNote = 2000;

    /// <summary>Shown as new once there was an export; before the first one everything would be.</summary>
    public bool IsNew { get; init; }

    public string Id => "lead-" + Lead.Badge;

    /// <summary>The id of the form that its fields and buttons belong to.</summary>
    public string Form => "form-" + Lead.Badge;

    /// <summary>The lead's own page, which knows the list that it is opened from.</summary>
    public string Address => $"/leads/{Lead.Badge}{Query}";

    /// <summary>Its last recorded meeting can be taken back here: on its own page, and in a row right after it was recorded.</summary>
    public bool OffersUndo { get; init; }

    /// <summary>Then one time says it all.</summary>
    public bool SeenOnce => Lead.Visits <= 1;
}
