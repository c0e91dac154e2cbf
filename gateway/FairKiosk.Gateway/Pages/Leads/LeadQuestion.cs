using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>A field that two people wrote: _Question.cshtml.</summary>
/// <param name="Base">What this person had read there before.</param>
internal sealed record LeadQuestion(LeadConflict Conflict, string Base)
{
    /// <summary>Both can stand there, one below the other.</summary>
    public bool TakesBoth => Conflict.Field == LeadChange.Note && Conflict.Mine.Length > 0 && Conflict.Theirs.Length > 0
        && Conflict.Mine.Length + Conflict.Theirs.Length < LeadView.LongestNote;
}
