using FairKiosk.EndToEnd.Tests.Browser.Harness;

namespace FairKiosk.EndToEnd.Tests.Browser;

/// <summary>The pictures in docs/ for exhibitors, organisers and staff: each shows what the page shows today, as much of it as a screen does.</summary>
[Collection(BrowserCollection.Name)]
public sealed class GuideTests(Chromium chromium, BusyPavilion busy) : IClassFixture<BusyPavilion>
{
    [Fact]
    public Task Leads_on_a_phone() => PictureAsync("guide-leads", "booth-a", Screen.Phone, "/leads");

    [Fact]
    public Task One_lead() => PictureAsync("guide-lead", "booth-a", Screen.Laptop, "/leads/" + busy.Host.BadgeOf("a", "Anna"));

    [Fact]
    public Task Live() => PictureAsync("guide-live", PavilionHost.Organiser, Screen.Laptop with { Height = 1180 }, "/live");

    [Fact]
    public Task Readers() => PictureAsync("guide-readers", PavilionHost.Organiser, Screen.Laptop, "/readers");

    private Task PictureAsync(string name, string who, Screen screen, string page) => chromium.VisitAsync(busy.Host.Address, screen with { ReducedMotion = true }, async visit =>
    {
        await visit.SignInAsync(who, PavilionHost.Password);
        await visit.OpenAsync(page);
        await visit.PictureAsync(name, whole: false);
        Assert.Empty(await visit.LayoutFaultsAsync());
    }, name);
}
