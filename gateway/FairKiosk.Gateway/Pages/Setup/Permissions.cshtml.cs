using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>What visitors are asked before a permission is noted. Other words are another version: what was agreed to before stays as it was.</summary>
internal sealed class PermissionsModel(FairDatabase database, ConfigPublisher configs, LiveSignal signal, Words words) : SetupPage(database, configs, signal, words)
{
    public IActionResult OnPost() => Save(_ => "/setup/permissions?did=saved");

    protected override IReadOnlyDictionary<string, string> Saved() => PermissionLines.Of(Setup);

    protected override SetupWish Wish() => SetupWish.Nothing(Setup.Version) with { PermissionTexts = PermissionLines.Texts(Lines) };
}
