using FairKiosk.Pavilions.Permissions;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>What a visitor is asked, and what they said to it: one line of _Permissions.cshtml.</summary>
/// <param name="Partner">Which partner; empty for every other recipient.</param>
/// <param name="Text">The question in the visitor's language; empty: nobody wrote it in that language.</param>
/// <param name="Version">Of the question.</param>
/// <param name="Given">What the visitor said last; null: they were not asked.</param>
internal sealed record Ask(Recipient Recipient, string Partner, string Text, int Version, Permission? Given);
