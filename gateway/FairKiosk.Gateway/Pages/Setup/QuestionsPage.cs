using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>A page with what is asked about leads: _Asked.cshtml.</summary>
internal abstract class QuestionsPage(FairDatabase database, ConfigPublisher configs, LiveSignal signal, Words words) : SetupPage(database, configs, signal, words)
{
    /// <summary>What it can change.</summary>
    public abstract QualificationForm Current { get; }

    /// <summary>What is asked besides, and cannot be changed here.</summary>
    public abstract QualificationForm Others { get; }

    /// <summary>Whether another form has a field of that short name: answers to one would be shown under the other.</summary>
    protected abstract bool IsElsewhere(string field);

    protected override IReadOnlyDictionary<string, string> Saved() => QuestionLines.Of(Current);

    protected QualificationForm Wished() => QuestionLines.Form(Lines, Current, IsElsewhere, Words);
}
