using System.Text;

namespace FairKiosk.Hardware.Schematics;

/// <summary>Reads KiCad's notation.</summary>
internal sealed class SExpressionReader
{
    /// <summary>Deeper than anything that KiCad writes, and far from the end of the stack.</summary>
    private const int DeepestNesting = 100;

    private readonly string _text;
    private int _at;
    private int _line = 1;

    private SExpressionReader(string text) => _text = text;

    /// <summary>The one list that a file is.</summary>
    /// <exception cref="SchematicException">The text is not one list.</exception>
    public static SExpression Read(string text)
    {
        SExpressionReader reader = new(text);
        reader.SkipBlanks();
        if (reader._at == text.Length || text[reader._at] != '(')
        {
            throw new SchematicException($"Line {reader._line}: the file does not begin with a parenthesis.");
        }

        var root = reader.ReadList(1);
        reader.SkipBlanks();
        return reader._at == text.Length ? root : throw new SchematicException($"Line {reader._line}: something stands behind the last parenthesis.");
    }

    private SExpression ReadList(int depth)
    {
        var line = _line;
        if (depth > DeepestNesting)
        {
            throw new SchematicException($"Line {line}: more than {DeepestNesting} parentheses in each other.");
        }

        List<SExpression> items = [];
        _at++;
        while (true)
        {
            SkipBlanks();
            if (_at == _text.Length)
            {
                throw new SchematicException($"Line {line}: the parenthesis that opens here is never closed.");
            }

            switch (_text[_at])
            {
                case ')':
                    _at++;
                    return new SExpression(line, "", items);
                case '(':
                    items.Add(ReadList(depth + 1));
                    break;
                case '"':
                    items.Add(ReadQuoted());
                    break;
                default:
                    items.Add(ReadBare());
                    break;
            }
        }
    }

    private SExpression ReadQuoted()
    {
        var line = _line;
        StringBuilder text = new();
        for (_at++; _at < _text.Length && _text[_at] != '"'; _at++)
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length)
            {
                _at++;
                text.Append(_text[_at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
                continue;
            }

            _line += _text[_at] == '\n' ? 1 : 0;
            text.Append(_text[_at]);
        }

        if (_at == _text.Length)
        {
            throw new SchematicException($"Line {line}: the quotation mark that opens here is never closed.");
        }

        _at++;
        return new SExpression(line, text.ToString(), null);
    }

    private SExpression ReadBare()
    {
        var begin = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('(' or ')' or '"'))
        {
            _at++;
        }

        return new SExpression(_line, _text[begin.._at], null);
    }

    private void SkipBlanks()
    {
        for (; _at < _text.Length && char.IsWhiteSpace(_text[_at]); _at++)
        {
            _line += _text[_at] == '\n' ? 1 : 0;
        }
    }
}
