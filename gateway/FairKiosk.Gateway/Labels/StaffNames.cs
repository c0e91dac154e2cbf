using FairKiosk.Gateway.Texts;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Labels;

/// <summary>The names that staff codes are printed for, as somebody types them: with commas between them.</summary>
internal static class StaffNames
{
    /// <summary>Two rows of six, less the two codes of the test mode: what fits a page.</summary>
    public const int Most = 10;

    private static readonly char[] Commas = [',', '\u3001', '\uff0c'];

    /// <summary>The names, or what is wrong with them in a sentence.</summary>
    public static (IReadOnlyList<string> Names, string? Problem) Parse(string? text)
    {
        string[] names = [.. (text ?? "").Split(Commas, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        if (names.Length > Most)
        {
            return ([], Say.With($"A sheet has room for {Most} staff names, not {names.Length}. Print a second sheet for the others."));
        }

        return Array.Find(names, name => !StaffName.IsValid(name)) is { } wrong
            ? ([], Say.With($"The staff name '{wrong}' is too long or holds a control character. Use at most {StaffName.MaxBytes} letters ({StaffName.MaxBytes / 3} Japanese ones)."))
            : (names, null);
    }
}
