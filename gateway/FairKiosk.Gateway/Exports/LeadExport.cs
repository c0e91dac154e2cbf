using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Exports;

/// <summary>What goes into one exported file: leads of one exhibitor, as they stood at that time.</summary>
internal sealed record LeadExport(string ExhibitorId, IReadOnlyList<LeadRow> Leads, FairTime Time, DateTimeOffset AtUtc);
