namespace FairKiosk.Simulator;

/// <summary>One file of a <see cref="MemoryJournalStore"/>: what a reader of it sees, and which unsynced changes a power cut would undo.</summary>
internal sealed class MemoryFile
{
    // Overwrites that are not synced yet, oldest first: where, and what was there. Appends need no record: they lie behind _durableLength.
    private readonly List<(int Offset, byte[] Before, byte[] After)> _overwrites = [];
    private int _durableLength;

    internal byte[] Bytes { get; private set; } = new byte[256];

    internal int Length { get; private set; }

    internal void Write(int offset, ReadOnlySpan<byte> bytes)
    {
        if (offset + bytes.Length > Bytes.Length)
        {
            var larger = new byte[Math.Max(Bytes.Length * 2, offset + bytes.Length)];
            Bytes.AsSpan(0, Length).CopyTo(larger);
            Bytes = larger;
        }

        var overwritten = Math.Min(bytes.Length, _durableLength - offset);
        if (overwritten > 0)
        {
            _overwrites.Add((offset, Bytes.AsSpan(offset, overwritten).ToArray(), bytes[..overwritten].ToArray()));
        }

        bytes.CopyTo(Bytes.AsSpan(offset));
        Length = Math.Max(Length, offset + bytes.Length);
    }

    internal void MarkDurable()
    {
        _durableLength = Length;
        _overwrites.Clear();
    }

    /// <summary>Undoes what was not synced, but for the first bytes of it; returns how many of those are left for the next file.</summary>
    internal int LosePower(int tornBytes)
    {
        for (var i = _overwrites.Count - 1; i >= 0; i--)
        {
            _overwrites[i].Before.CopyTo(Bytes.AsSpan(_overwrites[i].Offset));
        }

        foreach (var (offset, _, after) in _overwrites)
        {
            var kept = Math.Min(tornBytes, after.Length);
            after.AsSpan(0, kept).CopyTo(Bytes.AsSpan(offset));
            tornBytes -= kept;
        }

        var appended = Math.Min(tornBytes, Length - _durableLength);
        Length = _durableLength + appended;
        MarkDurable();
        return tornBytes - appended;
    }

    internal void FlipBit(int bit) => Bytes[bit >> 3] ^= (byte)(1 << (bit & 7));

    internal MemoryFile Copy()
    {
        var copy = new MemoryFile { Bytes = (byte[])Bytes.Clone(), Length = Length, _durableLength = _durableLength };
        copy._overwrites.AddRange(_overwrites);
        return copy;
    }
}
