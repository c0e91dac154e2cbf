using FairKiosk.Reader.Journals;
using FairKiosk.Wire;

namespace FairKiosk.Reader;

/// <summary>The buffers of a reader, worked out from what its board has room for. One event always fits a batch, whatever the board.</summary>
internal sealed class ReaderSizes
{
    /// <summary>What the wire allows, for readers with room to spare.</summary>
    internal static readonly ReaderSizes Full = new(Limits.MaxRawBytes, Limits.MaxBatchBytes);

    // Beside the lists: seven names with ids and numbers of at most 19 digits, and what closes the batch.
    private const int HeaderBytes = 384;
    private const int RangeBytes = 2 * 20;
    private const int BytesForOneRange = 1024;
    private const int MostReadAhead = 16_384;

    /// <summary>Works them out.</summary>
    /// <param name="longestRead">Bytes of the longest read that is kept.</param>
    /// <param name="batchBytes">What a batch of several events may take.</param>
    internal ReaderSizes(int longestRead, int batchBytes)
    {
        LongestRead = longestRead;
        BatchBytes = batchBytes;
        EventBytes = (2 * longestRead) + Limits.MaxEventBytes - (2 * Limits.MaxRawBytes);
        ListedRanges = Numbers.Smaller(Limits.MaxListedRanges, Numbers.Larger(1, batchBytes / BytesForOneRange));
    }

    internal int LongestRead { get; }

    internal int BatchBytes { get; }

    /// <summary>Gets the most that one event object takes.</summary>
    internal int EventBytes { get; }

    internal int RecordBytes => RecordFormat.OverheadBytes + EventBytes;

    /// <summary>Gets the window that segments are read through: the largest record, and enough beside it that small ones are read many at a time.</summary>
    internal int WindowBytes => RecordBytes + Numbers.Smaller(MostReadAhead, BatchBytes);

    /// <summary>Gets how many ranges a batch lists as lost, and as many as refused.</summary>
    internal int ListedRanges { get; }

    /// <summary>Gets the room of the largest batch: several events up to <see cref="BatchBytes"/>, or the one that is larger.</summary>
    internal int BatchRoom => Numbers.Larger(BatchBytes, HeaderBytes + (2 * ListedRanges * RangeBytes) + EventBytes + BatchCodec.CloseBytes);
}
