namespace FairKiosk.Reader.Journals;

/// <summary>What became of a record.</summary>
internal enum AppendResult
{
    /// <summary>It is on the storage.</summary>
    Kept = 0,

    /// <summary>There is no room, and nothing that may be given up.</summary>
    Full = 1,

    /// <summary>The storage failed; the record may or may not be there, so its number is spent.</summary>
    Failed = 2,
}
