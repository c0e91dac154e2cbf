using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>A coordinator or an interpreter of meetings, or a new one.</summary>
internal sealed class StaffModel(FairDatabase database, ConfigPublisher configs, LiveSignal signal, Words words) : SetupPage(database, configs, signal, words)
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public bool IsNew => Id == FirmModel.New;

    public StaffMember? Staff => field ??= Setup.Staff.FirstOrDefault(member => member.Id == Id);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Staff is null && !IsNew)
        {
            context.Result = NotFound();
        }
    }

    public IActionResult OnPost() => Save(_ => IsNew ? "/setup/staff?did=saved" : $"/setup/staff/{Id}?did=saved");

    protected override IReadOnlyDictionary<string, string> Saved() => StaffLines.Of(Staff);

    protected override SetupWish Wish() => SetupWish.Nothing(Setup.Version) with { Staff = [StaffLines.Member(Lines, Staff, Setup, Words)] };
}
