using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>A coordinator or an interpreter of meetings, or a new one.</summary>
internal sealed class StaffModel(FairDatabase database, ConfigPublisher configs, LiveSignal signal, Words words) : OnePage(database, configs, signal, words)
{
    public override string? KnownName => Staff?.Name;

    public override string List => "/setup/staff";

    private StaffMember? Staff => field ??= Setup.Staff.FirstOrDefault(member => member.Id == Id);

    protected override IReadOnlyDictionary<string, string> Saved() => StaffLines.Of(Staff);

    protected override SetupWish Wish() => SetupWish.Nothing(Setup.Version) with { Staff = [StaffLines.Member(Lines, Staff, Setup, Words)] };
}
