namespace FairKiosk.Wire;

/// <summary>Reads JSON (RFC 8259) from a byte range, field by field, without recursion.</summary>
/// <remarks>Never throws on any bytes: the first fault sets <see cref="Failed"/> and <see cref="Reason"/>, and every later call answers empty.
/// Strict: no comments, no trailing commas, well-formed UTF-8 and paired surrogates only, nesting to 64 levels.</remarks>
internal sealed class JsonReader
{
    private const int MaxDepth = 64;
    private readonly byte[] _data;
    private readonly int _end;
    private bool _first;

    internal JsonReader(byte[] data, int offset, int count)
    {
        _data = data;
        Position = offset;
        _end = offset + count;
        Reason = "";
        Name = "";
    }

    internal bool Failed { get; private set; }

    /// <summary>Gets why it failed, with the byte offset; empty while it has not.</summary>
    internal string Reason { get; private set; }

    /// <summary>Gets the name of the field that <see cref="NextField"/> stopped at.</summary>
    internal string Name { get; private set; }

    internal int Position { get; private set; }

    internal void Fail(string reason)
    {
        if (!Failed)
        {
            Failed = true;
            Reason = reason + " at byte " + Position.ToString();
        }
    }

    internal void BeginObject()
    {
        Expect('{', "object expected");
        _first = true;
    }

    /// <summary>Moves to the next field of the object; false at its end or after a fault.</summary>
    internal bool NextField()
    {
        if (!MoveNext('}'))
        {
            return false;
        }

        Name = ReadString();
        Expect(':', "colon expected");
        return !Failed;
    }

    internal void BeginArray()
    {
        Expect('[', "array expected");
        _first = true;
    }

    /// <summary>Moves to the next element of the array; false at its end or after a fault.</summary>
    internal bool NextElement() => MoveNext(']');

    /// <summary>Fails when anything but white space follows.</summary>
    internal void ExpectEnd()
    {
        SkipSpace();
        if (!Failed && Position < _end)
        {
            Fail("unexpected text after the value");
        }
    }

    internal string ReadString()
    {
        var bytes = ReadStringBytes();
        return Utf8.GetString(bytes, 0, bytes.Length);
    }

    /// <summary>Reads a string as UTF-8 bytes.</summary>
    internal byte[] ReadStringBytes()
    {
        Expect('"', "string expected");
        var start = Position;
        if (!SkipStringBody())
        {
            return [];
        }

        return JsonEscapes.Unescape(_data, start, Position - 1);
    }

    internal long ReadInt64()
    {
        SkipSpace();
        var start = Position;
        var negative = Peek() == '-';
        Position += negative ? 1 : 0;
        var digits = Position;
        var value = 0L;
        while (!Failed && Peek() is >= '0' and <= '9')
        {
            var digit = _data[Position] - '0';
            if (value < (long.MinValue + digit) / 10)
            {
                Fail("number out of range");
                return 0;
            }

            value = (value * 10) - digit;
            Position++;
        }

        var length = Position - digits;
        var whole = length > 0 && (length == 1 || _data[digits] != '0') && Peek() is not ('.' or 'e' or 'E');
        if (!whole || (!negative && value == long.MinValue))
        {
            Position = start;
            Fail("whole number expected");
            return 0;
        }

        return Failed ? 0 : negative ? value : -value;
    }

    internal bool ReadBoolean()
    {
        SkipSpace();
        if (Literal("true"))
        {
            return true;
        }

        if (!Literal("false"))
        {
            Fail("true or false expected");
        }

        return false;
    }

    /// <summary>Skips one value of any kind, checking its syntax.</summary>
    internal void Skip()
    {
        // One bit a level: set = object. An explicit stack, so that no input can exhaust the thread's.
        var objects = 0UL;
        var depth = 0;
        while (true)
        {
            SkipSpace();
            var opened = Peek();
            if (opened is '{' or '[')
            {
                if (depth == MaxDepth)
                {
                    Fail("nested too deeply");
                }

                Position++;
                depth++;
                objects = (objects << 1) | (opened == '{' ? 1UL : 0UL);
                _first = true;
            }
            else
            {
                SkipScalar(opened);
            }

            while (depth > 0 && !(((objects & 1) != 0) ? NextField() : NextElement()))
            {
                if (Failed)
                {
                    return;
                }

                depth--;
                objects >>= 1;
            }

            if (depth == 0 || Failed)
            {
                return;
            }
        }
    }

    private bool MoveNext(char close)
    {
        SkipSpace();
        if (Failed)
        {
            return false;
        }

        if (Peek() == close)
        {
            Position++;
            _first = false;
            return false;
        }

        if (!_first)
        {
            Expect(',', "comma or end expected");
        }

        _first = false;
        return !Failed;
    }

    private void SkipScalar(int first)
    {
        switch (first)
        {
            case '"':
                Position++;
                SkipStringBody();
                break;
            case 't' or 'f' or 'n':
                if (!Literal("true") && !Literal("false") && !Literal("null"))
                {
                    Fail("unknown word");
                }

                break;
            case '-' or (>= '0' and <= '9'):
                SkipNumber();
                break;
            default:
                Fail("value expected");
                break;
        }
    }

    private void SkipNumber()
    {
        Position += Peek() == '-' ? 1 : 0;
        var leadingZero = Peek() == '0';
        var valid = SkipDigits() is var whole && (whole == 1 || (whole > 1 && !leadingZero));
        if (valid && Peek() == '.')
        {
            Position++;
            valid = SkipDigits() > 0;
        }

        if (valid && Peek() is 'e' or 'E')
        {
            Position++;
            Position += Peek() is '+' or '-' ? 1 : 0;
            valid = SkipDigits() > 0;
        }

        if (!valid)
        {
            Fail("malformed number");
        }
    }

    private int SkipDigits()
    {
        var start = Position;
        while (Peek() is >= '0' and <= '9')
        {
            Position++;
        }

        return Position - start;
    }

    /// <summary>Moves behind the closing quote, checking UTF-8 and escapes.</summary>
    private bool SkipStringBody()
    {
        while (!Failed && Position < _end)
        {
            var c = _data[Position];
            if (c == '"')
            {
                Position++;
                return true;
            }

            var step = c switch
            {
                < 0x20 => 0,
                (byte)'\\' => JsonEscapes.Length(_data, Position, _end),
                _ => Utf8.SequenceLength(_data, Position, _end),
            };
            if (step == 0)
            {
                Fail("malformed string");
                return false;
            }

            Position += step;
        }

        Fail("string without end");
        return false;
    }

    private bool Literal(string word)
    {
        if (Failed || _end - Position < word.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (_data[Position + i] != word[i])
            {
                return false;
            }
        }

        Position += word.Length;
        return true;
    }

    private void Expect(char c, string reason)
    {
        SkipSpace();
        if (Peek() == c)
        {
            Position++;
        }
        else
        {
            Fail(reason);
        }
    }

    private int Peek() => !Failed && Position < _end ? _data[Position] : -1;

    internal void SkipSpace()
    {
        while (Peek() is ' ' or '\t' or '\r' or '\n')
        {
            Position++;
        }
    }
}
