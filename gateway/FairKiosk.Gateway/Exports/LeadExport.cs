using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Exports;

/// <summary>What goes into one exported file: leads of one exhibitor, as they stood at that time.</summary>
internal sealed record LeadExport(string ExhibitorId, IReadOnlyList<LeadRow> Leads, FairTime Time, DateTimeOffset AtUtc)
{
    /// <summary>What the exhibitor is asked about its leads.</summary>
    public QualificationForm Form { get; init; } = QualificationForm.Empty;
}
