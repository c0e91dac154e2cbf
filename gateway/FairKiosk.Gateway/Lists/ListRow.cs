namespace FairKiosk.Gateway.Lists;

/// <summary>One row of a list.</summary>
/// <param name="Number">As a spreadsheet numbers it, the heads included: from 1.</param>
internal readonly record struct ListRow(long Number, IReadOnlyList<string> Cells)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);

    public string Cell(int column) => column < Cells.Count ? Cells[column] : "";
}
