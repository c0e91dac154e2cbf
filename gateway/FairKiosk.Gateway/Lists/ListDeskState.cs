using FairKiosk.Pavilions.Lists;

namespace FairKiosk.Gateway.Lists;

/// <summary>What the desk has before it.</summary>
/// <param name="Id">Another one for each upload: a form that was left open does not meet the next list.</param>
/// <param name="Draft">The list; null when nothing is open.</param>
/// <param name="Columns">Which column says what, as chosen.</param>
/// <param name="Charset">How its text is read, where somebody chose; empty otherwise.</param>
/// <param name="Progress">How far the work is; null while nothing runs.</param>
/// <param name="StartedAt">When the work began, in real time.</param>
/// <param name="Figures">What a check or an import found.</param>
/// <param name="Error">Why the last step did not work; null when it did.</param>
internal sealed record ListDeskState(
    string Id, ListDraft? Draft, IReadOnlyDictionary<VisitorField, int> Columns, string Charset, ListProgress? Progress, DateTimeOffset StartedAt, ListFigures? Figures,
    Exception? Error)
{
    public static ListDeskState Nothing { get; } = new("", Draft: null, new Dictionary<VisitorField, int>(), "", Progress: null, default, Figures: null, Error: null);

    public bool IsRunning => Progress is not null;

    /// <summary>The list holds; what is left to do is to look at what was not taken.</summary>
    public bool IsDone => Figures?.ListId is not null;
}
