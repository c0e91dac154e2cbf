using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>Which leads are shown, in words: _Filter.cshtml.</summary>
internal sealed record FilterView(LeadFilter Filter, FormWords Form);
