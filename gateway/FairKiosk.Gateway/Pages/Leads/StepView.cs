using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>One step of a lead's history, in words: _Step.cshtml.</summary>
internal sealed record StepView(LeadStep Step, FormWords Form);
