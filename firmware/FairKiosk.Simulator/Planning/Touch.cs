using FairKiosk.Simulator.Visitors;

namespace FairKiosk.Simulator.Planning;

/// <summary>One moment at a counter: a badge is read (perhaps twice, perhaps both of its faces), and perhaps command barcodes after it.</summary>
/// <remarks>Booth is an index; Pause runs from the end of the visitor's touch before; Reader, 0 to 1, picks from the booth's readers.</remarks>
internal sealed record Touch(int Booth, TimeSpan Pause, double Reader, BadgeFace Face)
{
    /// <summary>The scan engine emits the same code again within its duplicate window.</summary>
    public bool DoubleRead { get; init; }

    public bool BothFaces { get; init; }

    /// <summary>Command barcodes after the scan: (mark, value).</summary>
    public IReadOnlyList<(string Mark, string Value)> Marks { get; init; } = [];
}
