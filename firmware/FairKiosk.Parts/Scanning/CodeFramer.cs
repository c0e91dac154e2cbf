using FairKiosk.Wire;

namespace FairKiosk.Parts.Scanning;

/// <summary>Cuts the byte stream of a scanner into codes. What comes out depends on the bytes alone, not on how they were chunked.</summary>
/// <remarks>Not shared between threads.</remarks>
public sealed class CodeFramer
{
    private const byte Stx = 0x02;
    private const byte Etx = 0x03;
    private const byte Tab = (byte)'\t';
    private const byte Lf = (byte)'\n';
    private const byte Cr = (byte)'\r';

    // Room for the largest code with a symbology and a carriage return that is trimmed, and one byte more: what fills it is too large for the wire.
    private readonly byte[] _frame = new byte[Limits.MaxRawBytes + AimSymbology.Bytes + 2];
    private readonly Framing _framing;
    private readonly ICodeSink _sink;
    private int _length;
    private bool _open;
    private bool _spoilt;
    private byte _last;

    /// <summary>Creates it at the beginning of a stream.</summary>
    /// <param name="framing">How the scanner marks where a code ends.</param>
    /// <param name="sink">Where codes go, from within <see cref="Take"/>, <see cref="BreakOff"/> and <see cref="End"/>.</param>
    public CodeFramer(Framing framing, ICodeSink sink)
    {
        _framing = framing;
        _sink = sink;
        _open = framing != Framing.Stx;
    }

    /// <summary>Gets a value indicating whether a code has begun and not ended.</summary>
    public bool IsPartial => _length > 0 || _spoilt || (_framing == Framing.Stx && _open);

    /// <summary>Takes the next byte.</summary>
    /// <param name="next">As it came from the scanner.</param>
    public void Take(byte next)
    {
        Sort(next);
        _last = next;
    }

    /// <summary>Something was lost here: the code that it belonged to is given up, aloud, at its end mark.</summary>
    public void Spoil() => _spoilt = true;

    /// <summary>The scanner fell silent or was unplugged: what had begun is given up, aloud.</summary>
    public void BreakOff()
    {
        if (IsPartial)
        {
            Begin(_framing != Framing.Stx);
            _sink.BrokenOff();
        }

        _last = 0;
    }

    /// <summary>The input has ended: a last line without its end mark is a line all the same.</summary>
    public void End()
    {
        if (_framing == Framing.Stx)
        {
            BreakOff();
        }
        else
        {
            Emit(_framing == Framing.Lf);
        }
    }

    private void Sort(byte next)
    {
        switch (_framing)
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
            _sink.BrokenOff();
            return;
        }

        if (trimCarriageReturn && length > 0 && length < _frame.Length && _frame[length - 1] == Cr)
        {
            length--;
        }

        Begin(_open);
        if (length > 0)
        {
            var symbology = AimSymbology.Before(_frame, length);
            _sink.Code(_frame, symbology.Length, length - symbology.Length, symbology);
        }
    }

    private void Begin(bool open)
    {
        _length = 0;
        _spoilt = false;
        _open = open;
    }
}
