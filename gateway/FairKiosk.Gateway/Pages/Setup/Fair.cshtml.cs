using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>The fair: this edition with its days, hours and published figures, the fair that comes again, and earlier editions.</summary>
internal sealed class FairModel(FairDatabase database, ConfigPublisher configs, LiveSignal signal, Words words) : SetupPage(database, configs, signal, words)
{
    public IActionResult OnPost() => Save(change => FormattableString.Invariant($"/setup/fair?did=saved&scans={change.Scans}"));

    protected override IReadOnlyDictionary<string, string> Saved() => FairLines.Of(Setup);

    protected override SetupWish Wish() =>
        SetupWish.Nothing(Setup.Version) with { Fair = FairLines.Fair(Lines, Setup.Fair, Words), Series = FairLines.Series(Lines, Setup.Series, Words) };
}
