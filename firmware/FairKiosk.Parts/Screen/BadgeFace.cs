using FairKiosk.Wire;

namespace FairKiosk.Parts.Screen;

/// <summary>What a badge calls its holder, so that the person at the reader sees whose it is. Immutable.</summary>
/// <remarks>For the eye only: what a badge says is read by the gateway, and where that would take more than a look (another encoding, a code of the
/// fair), there is nothing to show.</remarks>
public sealed class BadgeFace
{
    /// <summary>UTF-16 units of a name or a company at most.</summary>
    public const int MaxChars = 60;

    private const string Card = "BEGIN:VCARD";
    private const string MeCard = "MECARD:";
    private static readonly BadgeFace Nothing = new("", "");

    private BadgeFace(string name, string company)
    {
        Name = name;
        Company = company;
    }

    /// <summary>Gets the holder's name, or all of a badge that is one short text; empty when there is nothing to show.</summary>
    public string Name { get; }

    /// <summary>Gets the holder's company; empty when the badge does not say it plainly.</summary>
    public string Company { get; }

    /// <summary>Looks at a badge.</summary>
    /// <param name="data">The buffer.</param>
    /// <param name="offset">Where the badge begins.</param>
    /// <param name="count">Its bytes.</param>
    /// <returns>What can be shown; never null, never throws.</returns>
    public static BadgeFace Of(byte[] data, int offset, int count)
    {
        if (!Utf8.IsValid(data, offset, count))
        {
            return Nothing;
        }

        var text = Utf8.GetString(data, offset, count);
        var begin = 0;
        while (begin < text.Length && text[begin] is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
        {
            begin++;
        }

        if (Begins(text, begin, Card))
        {
            return new BadgeFace(CardField(text, begin, "FN", isList: false), CardField(text, begin, "ORG", isList: true));
        }

        if (Begins(text, begin, MeCard))
        {
            return new BadgeFace(ListField(text, begin + MeCard.Length, "N:"), ListField(text, begin + MeCard.Length, "ORG:"));
        }

        return new BadgeFace(ShortText(text, begin), "");
    }

    private static string ShortText(string text, int begin)
    {
        var end = text.Length;
        while (end > begin && text[end - 1] is ' ' or '\r' or '\n' or '\t')
        {
            end--;
        }

        for (var i = begin; i < end; i++)
        {
            if (text[i] is < ' ' or >= '\u007F' and < '\u00A0')
            {
                return "";
            }
        }

        return end - begin > MaxChars ? "" : Shown(text.Substring(begin, end - begin));
    }

    // The first plain line of that name; an encoded or foreign one is left to the gateway.
    private static string CardField(string text, int begin, string name, bool isList)
    {
        var at = begin;
        while (at < text.Length)
        {
            var end = LineEnd(text, at);
            var value = ValueAt(text, at, name);
            if (value >= 0)
            {
                return Value(text, value, end, isList);
            }

            at = end + 1;
        }

        return "";
    }

    // Where the value begins when the line at a place is of that name, or -1.
    private static int ValueAt(string text, int at, string name)
    {
        if (!Begins(text, at, name))
        {
            return -1;
        }

        var behind = at + name.Length;
        const string plain = ";CHARSET=UTF-8";
        behind += Begins(text, behind, plain) ? plain.Length : 0;
        return behind < text.Length && text[behind] == ':' ? behind + 1 : -1;
    }

    // The end of a line, over all lines that go on with a blank.
    private static int LineEnd(string text, int at)
    {
        while (at < text.Length && (text[at] != '\n' || (at + 1 < text.Length && text[at + 1] == ' ')))
        {
            at++;
        }

        return at;
    }

    private static string ListField(string text, int at, string name)
    {
        while (at < text.Length)
        {
            if (Begins(text, at, name))
            {
                return Value(text, at + name.Length, text.Length, endsAtSemicolon: true);
            }

            while (at < text.Length && text[at] != ';')
            {
                at += text[at] == '\\' ? 2 : 1;
            }

            at++;
        }

        return "";
    }

    // Without the marks that the format puts before letters with a meaning of their own.
    private static string Value(string text, int from, int to, bool endsAtSemicolon)
    {
        var letters = new Letters(to - from);
        for (var i = from; i < to && (text[i] != ';' || !endsAtSemicolon); i++)
        {
            if (text[i] == '\n' && i + 1 < to && text[i + 1] == ' ')
            {
                i++;
            }
            else if (text[i] == '\\' && i + 1 < to)
            {
                i++;
                letters.Add(text[i] is 'n' or 'N' ? ' ' : text[i]);
            }
            else
            {
                letters.Add(text[i]);
            }
        }

        return Shown(letters.Trimmed());
    }

    private static string Shown(string text)
    {
        var letters = new Letters(MaxChars);
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var units = text[i] is >= '\uD800' and <= '\uDBFF' ? 2 : 1;
            if (!IsHidden(text[i]))
            {
                count += units;
                if (count > MaxChars)
                {
                    break;
                }

                letters.Add(text[i]);
                if (units > 1)
                {
                    letters.Add(text[i + 1]);
                }
            }

            i += units - 1;
        }

        return letters.Trimmed();
    }

    // What could turn or hide the letters beside it, or has no shape that all agree on: control, format and private-use characters (Unicode categories
    // Cc, Cf, Co). Above the basic plane that is all from U+E0000 on, whose pairs begin with DB40 and what follows it.
    private static bool IsHidden(char letter) => letter
        is < ' '
        or (>= '\u007F' and < '\u00A0')
        or '\u00AD' or (>= '\u0600' and <= '\u0605') or '\u061C' or '\u06DD' or '\u070F' or '\u180E'
        or (>= '\u200B' and <= '\u200F')
        or (>= '\u2028' and <= '\u202E')
        or (>= '\u2060' and <= '\u206F')
        or (>= '\uDB40' and <= '\uDBFF')
        or (>= '\uE000' and <= '\uF8FF')
        or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB') or '\uFFFE' or '\uFFFF';

    // Latin letters in either case.
    private static bool Begins(string text, int at, string with)
    {
        if (text.Length - at < with.Length)
        {
            return false;
        }

        for (var i = 0; i < with.Length; i++)
        {
            var letter = text[at + i];
            if ((letter is >= 'a' and <= 'z' ? (char)(letter - 32) : letter) != with[i])
            {
                return false;
            }
        }

        return true;
    }
}
