namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>A button for each format of one choice of leads.</summary>
/// <param name="Address">Where it is sent.</param>
/// <param name="What">The choice, in words.</param>
/// <param name="Only">The choice, where it is not the list as it is filtered.</param>
internal sealed record ExportForm(string Address, string What, string? Only);
