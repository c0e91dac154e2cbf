using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>Cuts the byte stream of a scanner into codes. What comes out depends on the bytes alone, not on how they were chunked.</summary>
internal sealed class FrameReader(Framing framing, Action<ScanRead> found) : ICodeReader
{
    private const byte Stx = 0x02;
    private const byte Etx = 0x03;
    private const byte Tab = (byte)'\t';
    private const byte Lf = (byte)'\n';
    private const byte Cr = (byte)'\r';

    // Room for the largest code with a symbology and a carriage return that is trimmed, and one byte more: what fills it is too large for the wire.
    private readonly byte[] _frame = new byte[Limits.MaxRawBytes + ScanRead.SymbologyBytes + 2];
    private int _length;
    private bool _open = framing != Framing.Stx;
    private bool _spoilt;
    private byte _last;

    public bool IsPartial => _length > 0 || _spoilt || (framing == Framing.Stx && _open);

    public void Take(ReadOnlySpan<byte> bytes)
    {
        foreach (var next in bytes)
        {
            Take(next);
            _last = next;
        }
    }

    /// <summary>Something was lost here: the code that it belonged to is given up, aloud, at its end mark.</summary>
    public void Spoil() => _spoilt = true;

    public void BreakOff()
    {
        if (IsPartial)
        {
            Begin(open: framing != Framing.Stx);
            found(ScanRead.BrokenOff);
        }

        _last = 0;
    }

    /// <summary>The input has ended: a last line without its end mark is a line all the same.</summary>
    public void End()
    {
        if (framing == Framing.Stx)
        {
            BreakOff();
        }
        else
        {
            Emit(trimCarriageReturn: framing == Framing.Lf);
        }
    }

    private void Take(byte next)
    {
        switch (framing)
        {
            case Framing.Cr when next == Cr:
                Emit(trimCarriageReturn: false);
                break;
            case Framing.Cr when next == Lf && _last == Cr && _length == 0:
                break;
            case Framing.Lf when next == Lf:
                Emit(trimCarriageReturn: true);
                break;
            case Framing.CrLf when next == Lf && _last == Cr:
                Emit(trimCarriageReturn: true);
                break;
            case Framing.Tab when next == Tab:
                Emit(trimCarriageReturn: false);
                break;
            case Framing.Stx when !_open && !_spoilt:
                _open = next == Stx;
                break;
            case Framing.Stx when next == Etx:
                Emit(trimCarriageReturn: false);
                _open = false;
                break;
            default:
                if (_length < _frame.Length)
                {
                    _frame[_length++] = next;
                }

                break;
        }
    }

    private void Emit(bool trimCarriageReturn)
    {
        var length = _length;
        if (_spoilt)
        {
            Begin(_open);
            found(ScanRead.BrokenOff);
            return;
        }

        if (trimCarriageReturn && length > 0 && length < _frame.Length && _frame[length - 1] == Cr)
        {
            length--;
        }

        Begin(_open);
        if (length > 0)
        {
            found(ScanRead.FromFrame(_frame.AsSpan(0, length)));
        }
    }

    private void Begin(bool open)
    {
        _length = 0;
        _spoilt = false;
        _open = open;
    }
}
