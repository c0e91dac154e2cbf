using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Exports;

/// <summary>What a firm can export: the list as it is filtered, what is new since the last export, or that one again.</summary>
/// <param name="Last">The last export; null before the first one.</param>
/// <param name="NewLeads">How many leads no export has handed over as they stand now.</param>
/// <param name="Query">The filter of the list, as it stands in the address.</param>
/// <param name="Time">The fair's clocks.</param>
internal sealed record LeadExportMenu(LeadExportRow? Last, int NewLeads, string Query, FairTime Time)
{
    public const string New = "new";
    public const string Again = "again";

    public static string Address(string query, string format) => $"/leads/export{query}{(query.Length > 0 ? '&' : '?')}format={format}";
}
