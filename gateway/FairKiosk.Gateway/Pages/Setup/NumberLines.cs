using System.Globalization;
using FairKiosk.Gateway.Pages.Shared;
using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>A figure and what is said about it, side by side: _Number.cshtml.</summary>
internal sealed record NumberLines(Field Number, Field Said)
{
    public static NumberLines Of(FormLines lines, string name, string label, string saidLabel) => new(lines.Field(name, label), lines.Field(SaidOf(name), saidLabel));

    /// <summary>The name of the line that says how sure the figure of another one is.</summary>
    public static string SaidOf(string name) => name + "-said";

    /// <summary>The two lines of a figure that is saved.</summary>
    public static void Write(Dictionary<string, string> lines, string name, QualifiedNumber number)
    {
        lines[name] = number.Value?.ToString(CultureInfo.InvariantCulture) ?? "";
        lines[SaidOf(name)] = number.Qualifier.ToString();
    }
}
