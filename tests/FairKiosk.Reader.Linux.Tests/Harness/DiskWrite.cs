namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>One write to a disk.</summary>
internal sealed record DiskWrite(int Offset, byte[] Data)
{
    /// <summary>No write: everything before it has reached the disk for good.</summary>
    public static DiskWrite Flush { get; } = new(-1, []);

    /// <summary>What is left on a disk whose power is cut before write number <paramref name="cut"/>.</summary>
    /// <param name="before">The disk before all writes.</param>
    /// <param name="isKept">Asked for each write that no flush has made sure of: the disk's own cache may or may not have let go of it.</param>
    public static byte[] Cut(byte[] before, IReadOnlyList<DiskWrite> log, int cut, Func<bool> isKept)
    {
        var image = (byte[])before.Clone();
        var sure = cut;
        while (sure > 0 && log[sure - 1] != Flush)
        {
            sure--;
        }

        for (var i = 0; i < cut; i++)
        {
            if (log[i] != Flush && (i < sure || isKept()))
            {
                log[i].Data.CopyTo(image, log[i].Offset);
            }
        }

        return image;
    }
}
