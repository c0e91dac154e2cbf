namespace FairKiosk.Hardware.Rules;

/// <summary>What a rule has against a wiring.</summary>
/// <param name="Part">The part that it is about; empty where it is a net as a whole.</param>
/// <param name="Pin">The pin; empty where it is the part as a whole.</param>
/// <param name="Net">The net; empty where it is none.</param>
/// <param name="Sentence">What is wrong.</param>
internal sealed record Finding(string Part, string Pin, string Net, string Sentence)
{
    /// <summary>File and line of the row that it is about; empty where it is no single row.</summary>
    public string Place { get; init; } = "";

    public override string ToString()
    {
        var where = string.Join(' ', new[] { Part, Pin, Net.Length == 0 ? "" : $"({Net})" }.Where(word => word.Length > 0));
        return string.Join(": ", new[] { Place, where, Sentence }.Where(word => word.Length > 0));
    }
}
