namespace FairKiosk.Wire;

/// <summary>Writes JSON (RFC 8259) into a caller's buffer without allocating. A value type: it lives on the stack of the codec that uses it.</summary>
/// <remarks>What does not fit sets <see cref="Overflowed"/>; nothing is written from then on and nothing throws.</remarks>
internal struct JsonWriter
{
    private readonly byte[] _into;
    private bool _needsComma;

    internal JsonWriter(byte[] into, int at)
    {
        _into = into;
        Position = at;
        _needsComma = false;
        Overflowed = false;
    }

    internal int Position { get; private set; }

    internal bool Overflowed { get; private set; }

    /// <summary>The position after the last byte, or -1 when the text did not fit.</summary>
    internal readonly int End => Overflowed ? -1 : Position;

    internal void BeginObject()
    {
        Separate();
        Byte('{');
        _needsComma = false;
    }

    internal void EndObject()
    {
        Byte('}');
        _needsComma = true;
    }

    internal void BeginArray()
    {
        Separate();
        Byte('[');
        _needsComma = false;
    }

    internal void EndArray()
    {
        Byte(']');
        _needsComma = true;
    }

    internal void Name(string name)
    {
        Separate();
        Byte('"');
        Ascii(name);
        Byte('"');
        Byte(':');
        _needsComma = false;
    }

    internal void Field(string name, string value)
    {
        Name(name);
        Text(value);
    }

    internal void Field(string name, long value)
    {
        Name(name);
        Number(value);
    }

    internal void Field(string name, bool value)
    {
        Name(name);
        Ascii(value ? "true" : "false");
        _needsComma = true;
    }

    internal void Number(long value)
    {
        Separate();
        _needsComma = true;
        if (value < 0)
        {
            Byte('-');
        }

        // Counting down from the negative number keeps long.MinValue in range.
        var rest = value < 0 ? value : -value;
        var divisor = 1L;
        while (rest / divisor <= -10)
        {
            divisor *= 10;
        }

        for (; divisor > 0; divisor /= 10)
        {
            Byte('0' - (int)(rest / divisor % 10));
        }
    }

    internal void Text(string value)
    {
        Separate();
        _needsComma = true;
        Byte('"');
        for (var i = 0; i < value.Length; i++)
        {
            var scalar = Utf8.ScalarAt(value, i);
            if (scalar >= 0x10000)
            {
                i++;
            }

            if (scalar < 0x80)
            {
                Escaped(scalar);
            }
            else
            {
                Scalar(scalar);
            }
        }

        Byte('"');
    }

    /// <summary>Writes a range that is well-formed UTF-8 as a string.</summary>
    internal void Text(byte[] utf8, int offset, int count)
    {
        Separate();
        _needsComma = true;
        Byte('"');
        for (var i = 0; i < count; i++)
        {
            if (utf8[offset + i] < 0x80)
            {
                Escaped(utf8[offset + i]);
            }
            else
            {
                Byte(utf8[offset + i]);
            }
        }

        Byte('"');
    }

    /// <summary>Writes a range as a base64 string.</summary>
    internal void Base64Text(byte[] data, int offset, int count)
    {
        Separate();
        _needsComma = true;
        Byte('"');
        if (Reserve(Base64.EncodedLength(count)))
        {
            Position = Base64.Encode(data, offset, count, _into, Position);
        }

        Byte('"');
    }

    /// <summary>Writes a value that is JSON already.</summary>
    internal void Raw(byte[] json, int offset, int count)
    {
        Separate();
        _needsComma = true;
        if (Reserve(count))
        {
            System.Array.Copy(json, offset, _into, Position, count);
            Position += count;
        }
    }

    /// <summary>Bytes that a range takes between the quotes of a string.</summary>
    internal static int EscapedLength(byte[] utf8, int offset, int count)
    {
        var length = 0;
        for (var i = 0; i < count; i++)
        {
            length += utf8[offset + i] switch
            {
                (byte)'"' or (byte)'\\' or (byte)'\n' or (byte)'\r' or (byte)'\t' => 2,
                < 0x20 => 6,
                _ => 1,
            };
        }

        return length;
    }

    private void Escaped(int c)
    {
        switch (c)
        {
            case '"':
            case '\\':
                Byte('\\');
                Byte(c);
                break;
            case '\n':
                Ascii("\\n");
                break;
            case '\r':
                Ascii("\\r");
                break;
            case '\t':
                Ascii("\\t");
                break;
            case < 0x20:
                Ascii("\\u00");
                Byte(c < 0x10 ? '0' : '1');
                Byte("0123456789abcdef"[c & 0xF]);
                break;
            default:
                Byte(c);
                break;
        }
    }

    private void Separate()
    {
        if (_needsComma)
        {
            Byte(',');
        }
    }

    private void Scalar(int scalar)
    {
        var end = Overflowed ? -1 : Utf8.WriteScalar(scalar, _into, Position);
        Overflowed = end < 0;
        Position = Overflowed ? Position : end;
    }

    private void Ascii(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            Byte(text[i]);
        }
    }

    private void Byte(int value)
    {
        if (Reserve(1))
        {
            _into[Position] = (byte)value;
            Position++;
        }
    }

    private bool Reserve(int count)
    {
        Overflowed = Overflowed || _into.Length - Position < count;
        return !Overflowed;
    }
}
