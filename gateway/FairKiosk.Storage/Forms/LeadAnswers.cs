using System.Text.Json;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Forms;

/// <summary>What stands in a lead's form: what was answered on the page comes before what a reader said.</summary>
internal static class LeadAnswers
{
    /// <param name="atReader">As a lead keeps it; null: nothing.</param>
    /// <param name="interests">What readers marked as asked about, in the same way.</param>
    /// <param name="onPage">A JSON array of field, value, who and when.</param>
    public static IReadOnlyList<LeadAnswer> Of(string? atReader, string? interests, string onPage)
    {
        if (atReader is null && interests is null && onPage == "[]")
        {
            return [];
        }

        SortedDictionary<string, LeadAnswer> answers = new(StringComparer.Ordinal);
        foreach (var (field, choice) in ReaderAnswers.Parse(atReader ?? "").All)
        {
            answers[field] = new LeadAnswer(field, choice, Who: null, AtUtc: null);
        }

        if (interests is not null)
        {
            answers[QualificationForm.AskedAbout] = new LeadAnswer(QualificationForm.AskedAbout, interests, Who: null, AtUtc: null);
        }

        using var said = JsonDocument.Parse(onPage);
        foreach (var answer in said.RootElement.EnumerateArray())
        {
            var field = answer[0].GetString()!;
            answers.Remove(field);
            if (answer[1].GetString() is { } value)
            {
                answers[field] = new LeadAnswer(field, value, answer[2].GetString(), Times.FromMillis(answer[3].GetInt64()));
            }
        }

        return [.. answers.Values];
    }
}
