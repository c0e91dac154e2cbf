namespace FairKiosk.Storage;

/// <summary>One projection before and after a rebuild.</summary>
public sealed record ProjectionHash(string Table, string Before, string After, long RowsBefore, long RowsAfter)
{
    public bool Same => string.Equals(Before, After, StringComparison.Ordinal);
}
