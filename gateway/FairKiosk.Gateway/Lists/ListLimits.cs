namespace FairKiosk.Gateway.Lists;

/// <summary>What a list may be at most. The largest fairs have some 150,000 visitors; beyond these limits a file is something else.</summary>
internal sealed record ListLimits
{
    public long MostBytes { get; init; } = 200_000_000;

    /// <summary>Of all parts of a workbook, unpacked.</summary>
    public long MostUnpackedBytes { get; init; } = 1_000_000_000;

    public int MostRows { get; init; } = 1_000_000;

    /// <summary>Further columns are not looked at.</summary>
    public int MostColumns { get; init; } = 500;

    /// <summary>In characters; a longer cell is cut one behind, which tells that it was longer.</summary>
    public int LongestCell { get; init; } = 1000;
}
