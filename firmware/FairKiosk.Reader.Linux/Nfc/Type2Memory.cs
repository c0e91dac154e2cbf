namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>The data area of a Type 2 tag, byte after byte; what the tag has reserved for itself is passed over.</summary>
/// <remarks>NFC Forum Type 2 Tag 1.2, chapter 6; READ BINARY of PC/SC part 3, 3.2.2.1.8.</remarks>
internal sealed class Type2Memory(ICard card)
{
    public const int PageBytes = 4;

    private const byte BlockBytes = 16;
    private const int FirstDataByte = 16;
    private const int MaxPage = 0xFFFF;

    private readonly List<(int From, int To)> _reserved = [];
    private byte[] _block = [];
    private int _blockAt;
    private int _at = FirstDataByte;
    private int _end = FirstDataByte;

    /// <summary>How many bytes of data the capability container promises.</summary>
    public int Size
    {
        get => _end - FirstDataByte;
        set => _end = FirstDataByte + value;
    }

    /// <summary>True when all of the data has been gone through.</summary>
    public bool IsAtEnd => _at >= _end;

    /// <summary>Four pages, or as many as the reader gives.</summary>
    public CardAnswer ReadPages(int page) => card.Transmit([0xFF, 0xB0, (byte)(page >> 8), (byte)page, BlockBytes]);

    /// <summary>Lock and memory control TLVs say where bytes lie in the data area that are no data.</summary>
    public void Reserve(int from, int count) => _reserved.Add((from, from + count));

    /// <summary>The next byte of data; null at the end of the memory, or where the tag refuses.</summary>
    public byte? Next()
    {
        SkipReserved();
        if (IsAtEnd || (!IsInBlock(_at) && !TryReadBlock(_at / PageBytes)))
        {
            return null;
        }

        var next = _block[_at - _blockAt];
        _at++;
        return next;
    }

    private bool IsInBlock(int at) => at >= _blockAt && at < _blockAt + _block.Length;

    private void SkipReserved()
    {
        for (var i = 0; i < _reserved.Count; i++)
        {
            if (_at >= _reserved[i].From && _at < _reserved[i].To)
            {
                // Another reserved area may begin where this one ends.
                _at = _reserved[i].To;
                i = -1;
            }
        }
    }

    private bool TryReadBlock(int page)
    {
        if (page > MaxPage)
        {
            return false;
        }

        var answer = ReadPages(page);
        if (!answer.IsGood || answer.Data.Length < PageBytes)
        {
            return false;
        }

        _block = answer.Data.Length > BlockBytes ? answer.Data[..BlockBytes] : answer.Data;
        _blockAt = page * PageBytes;
        return true;
    }
}
