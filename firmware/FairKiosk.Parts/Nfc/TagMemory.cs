namespace FairKiosk.Parts.Nfc;

/// <summary>The data area of a Type 2 tag, byte after byte; what the tag has reserved for itself is passed over (NFC Forum Type 2 Tag 1.2, 6).</summary>
internal sealed class TagMemory
{
    internal const int BlockBytes = 16;
    private const int PageBytes = 4;
    private const int FirstDataByte = 16;

    // Lock and memory control areas; tags in use have one or two.
    private const int MostReserved = 4;

    private readonly ITagPages _pages;
    private readonly byte[] _block = new byte[BlockBytes];
    private readonly int[] _from = new int[MostReserved];
    private readonly int[] _to = new int[MostReserved];
    private readonly int _end;
    private int _reserved;
    private int _blockAt = -BlockBytes;
    private int _at = FirstDataByte;

    internal TagMemory(ITagPages pages, int size)
    {
        _pages = pages;
        _end = FirstDataByte + size;
    }

    internal bool IsAtEnd => _at >= _end;

    /// <summary>Notes bytes that are no data; false when there are more such areas than any tag has.</summary>
    internal bool TryReserve(int from, int count)
    {
        if (_reserved == MostReserved)
        {
            return false;
        }

        _from[_reserved] = from;
        _to[_reserved] = from + count;
        _reserved++;
        return true;
    }

    /// <summary>The next byte; -1 at the end, or where the tag refuses.</summary>
    internal int Next()
    {
        for (var i = 0; i < _reserved; i++)
        {
            if (_at >= _from[i] && _at < _to[i])
            {
                // Another area may begin where this one ends.
                _at = _to[i];
                i = -1;
            }
        }

        if (IsAtEnd || (_at - _blockAt >= BlockBytes && !TryReadBlock(_at / PageBytes)))
        {
            return -1;
        }

        var next = _block[_at - _blockAt];
        _at++;
        return next;
    }

    private bool TryReadBlock(int page)
    {
        _blockAt = page * PageBytes;
        return page <= 0xFF && _pages.TryRead((byte)page, _block);
    }
}
