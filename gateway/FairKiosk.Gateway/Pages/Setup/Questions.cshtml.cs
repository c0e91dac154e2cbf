using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>What is asked about the leads of all firms of the pavilion.</summary>
internal sealed class QuestionsModel(FairDatabase database, ConfigPublisher configs, LiveSignal signal, Words words) : QuestionsPage(database, configs, signal, words)
{
    public override QualificationForm Current => Setup.FormOfAll;

    public override QualificationForm Others => QualificationForm.Empty;

    protected override bool IsElsewhere(string field) => Setup.Exhibitors.Any(firm => firm.Form?.Find(field) is not null);

    public IActionResult OnPost() => Save(_ => "/setup/questions?did=saved");

    protected override SetupWish Wish() => SetupWish.Nothing(Setup.Version) with
    {
        Pavilion = (Setup.Pavilion ?? new Pavilion("pavilion", Setup.Fair?.Name ?? "", "")) with { Form = Wished() },
    };
}
