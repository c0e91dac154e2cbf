namespace FairKiosk.Hardware.Reading;

/// <summary>What is wrong in one place of a file.</summary>
/// <param name="File">Path as it was given.</param>
/// <param name="Line">Counted from 1; 0 where it is the file as a whole.</param>
/// <param name="Column">Name of the column; empty where it is the line as a whole.</param>
/// <param name="Sentence">What is wrong, and what is allowed.</param>
internal sealed record FileFault(string File, int Line, string Column, string Sentence)
{
    public override string ToString() =>
        (Line, Column) switch
        {
            (0, _) => $"{File}: {Sentence}",
            (_, "") => $"{File}, line {Line}: {Sentence}",
            _ => $"{File}, line {Line}, column {Column}: {Sentence}",
        };
}
