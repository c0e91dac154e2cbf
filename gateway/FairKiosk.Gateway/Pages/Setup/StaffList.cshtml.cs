using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>The coordinators and interpreters of meetings.</summary>
internal sealed class StaffListModel(FairDatabase database) : PageModel
{
    /// <summary>A new one was just saved.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Did { get; set; }

    public IReadOnlyList<StaffMember> Staff => field ??= [.. database.Setup.Read().Staff.OrderBy(member => member.Name, StringComparer.CurrentCulture)];
}
