using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>The joint stand: its names, hall and kind, who organises it and who pays.</summary>
internal sealed class PavilionModel(FairDatabase database, ConfigPublisher configs, LiveSignal signal, Words words) : SetupPage(database, configs, signal, words)
{
    public bool IsListPublic => Setup.Pavilion is { IsListPublic: true };

    public IActionResult OnPost() => Save(_ => "/setup/pavilion?did=saved");

    protected override IReadOnlyDictionary<string, string> Saved() => PavilionLines.Of(Setup.Pavilion);

    protected override SetupWish Wish() => SetupWish.Nothing(Setup.Version) with { Pavilion = PavilionLines.Pavilion(Lines, Setup.Pavilion, Words) };
}
