using FairKiosk.Pavilions.Forms;

namespace FairKiosk.Storage;

/// <summary>What somebody says in one field of a lead.</summary>
/// <param name="Field"><see cref="Rating"/>, <see cref="Note"/>, <see cref="Interests"/>, or the short name of a field of the firm's form.</param>
/// <param name="Value">What it shall say; empty: nothing.</param>
/// <param name="Base">What it said when that person read it; null: whatever it says is replaced.</param>
public sealed record LeadChange(string Field, string Value, string? Base)
{
    /// <summary>The rating; no field of a form has this name.</summary>
    public const string Rating = "rating";

    /// <summary>The note; no field of a form has this name.</summary>
    public const string Note = "note";

    /// <summary>What was asked about: numbers with commas between; no field of a form has this name.</summary>
    public const string Interests = QualificationForm.AskedAbout;

    /// <summary>Whether a form may not have a field of that name.</summary>
    public static bool IsTaken(string field) => field is Rating or Note or Interests;
}
