using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>One lead as its row and its own page show it.</summary>
internal sealed record LeadView(LeadRow Lead, FairTime Time, string Query)
{
    public const int LongestNote = 2000;

    /// <summary>Shown as new once there was an export; before the first one everything would be.</summary>
    public bool IsNew { get; init; }

    /// <summary>The words of the firm's form.</summary>
    public required FormWords Form { get; init; }

    /// <summary>What two people wrote into one field each.</summary>
    public IReadOnlyList<LeadQuestion> Questions { get; init; } = [];

    public string Id => "lead-" + Lead.Badge;

    /// <summary>The id of the form that its fields and buttons belong to.</summary>
    public string FormId => "form-" + Lead.Badge;

    /// <summary>The lead's own page, which knows the list that it is opened from.</summary>
    public string Address => $"/leads/{Lead.Badge}{Query}";

    /// <summary>Its last recorded meeting can be taken back here: on its own page, and in a row right after it was recorded.</summary>
    public bool OffersUndo { get; init; }

    /// <summary>A meeting was to be recorded just now, and was not.</summary>
    public bool IsMeetingRefused { get; init; }

    /// <summary>What is to be done next, and until when; null: nobody said.</summary>
    public string? NextStep => string.Join(" \u00b7 ", new[] { QualificationForm.NextStep, QualificationForm.Due }
        .Select(Lead.Answer).OfType<LeadAnswer>().Select(answer => $"{Form.Label(answer.Field)}: {Form.Value(answer.Field, answer.Value)}")) is { Length: > 0 } next ? next : null;

    /// <summary>Then one time says it all.</summary>
    public bool SeenOnce => Lead.Visits <= 1;
}
