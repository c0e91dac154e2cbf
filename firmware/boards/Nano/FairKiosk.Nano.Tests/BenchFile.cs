namespace FairKiosk.Nano.Tests;

/// <summary>One file of a <see cref="BenchStore"/>: its bytes, and what a power cut would leave of them.</summary>
internal sealed class BenchFile
{
    private const int StepBytes = 512;
    private int _durableLength;
    private int _overwrittenAt = -1;
    private byte[] _overwritten = [];

    internal BenchFile(string name)
    {
        Name = name;
    }

    internal string Name { get; }

    internal byte[] Bytes { get; private set; } = [];

    internal int Length { get; private set; }

    internal void Write(int offset, byte[] buffer, int at, int count)
    {
        if (offset + count > Bytes.Length)
        {
            var larger = new byte[((offset + count) / StepBytes + 1) * StepBytes];
            System.Array.Copy(Bytes, larger, Length);
            Bytes = larger;
        }

        if (offset < _durableLength)
        {
            // The core overwrites one place between two syncs: a cursor's slot.
            _overwrittenAt = offset;
            _overwritten = new byte[count];
            System.Array.Copy(Bytes, offset, _overwritten, 0, count);
        }

        System.Array.Copy(buffer, at, Bytes, offset, count);
        Length = offset + count > Length ? offset + count : Length;
    }

    internal void MarkDurable()
    {
        _durableLength = Length;
        _overwrittenAt = -1;
    }

    /// <summary>Takes back what was not synced, but for the first bytes of what was added.</summary>
    internal void LosePower(int tornBytes)
    {
        if (_overwrittenAt >= 0)
        {
            System.Array.Copy(_overwritten, 0, Bytes, _overwrittenAt, _overwritten.Length);
        }

        var added = Length - _durableLength;
        Length = _durableLength + (tornBytes < added ? tornBytes : added);
        MarkDurable();
    }

    internal void Cut(int length)
    {
        Length = length;
        MarkDurable();
    }

    internal BenchFile Copy()
    {
        var copy = new BenchFile(Name);
        copy.Write(0, Bytes, 0, Length);
        copy.MarkDurable();
        return copy;
    }
}
