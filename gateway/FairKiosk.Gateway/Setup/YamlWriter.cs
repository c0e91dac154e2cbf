using System.Globalization;
using System.Text;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;

namespace FairKiosk.Gateway.Setup;

/// <summary>Writes a set-up file line by line. What is not set stands there as a comment, so that a file shows what could be said.</summary>
internal sealed class YamlWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    // The next line begins an entry of a list.
    private bool _isEntry;

    public override string ToString() => _text.ToString();

    public void Comment(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            Line(line.Length == 0 ? "#" : "# " + line);
        }
    }

    /// <summary>A word without a value: it stands as a comment with what it would say.</summary>
    public void Unsaid(string key, string otherwise) => Comment($"{key}: {Say.Plain(otherwise)}");

    public void Gap() => _text.Append('\n');

    /// <summary>A value; without one the word stands as a comment with what it would say.</summary>
    public void Value(string key, string? value, string otherwise)
    {
        if (string.IsNullOrEmpty(value))
        {
            Unsaid(key, otherwise);
        }
        else
        {
            Value(key, value);
        }
    }

    public void Value(string key, string value) => Line($"{key}: {Quoted(value)}");

    /// <summary>A day or a number, which needs no quotes.</summary>
    public void Bare(string key, string value) => Line($"{key}: {value}");

    public void Day(string key, DateOnly? day, string otherwise)
    {
        if (day is { } known)
        {
            Bare(key, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else
        {
            Unsaid(key, otherwise);
        }
    }

    public void Texts(string key, ValueList<string> texts, string otherwise)
    {
        if (texts.Count == 0)
        {
            Unsaid(key, otherwise);
            return;
        }

        Map(key, () =>
        {
            foreach (var text in texts)
            {
                Line("- " + Quoted(text));
            }
        });
    }

    /// <summary>A word with a part of its own below it.</summary>
    public void Map(string key, Action part)
    {
        Line(key + ":");
        _depth++;
        part();
        _depth--;
    }

    /// <summary>A list of parts; an empty one is said to be so.</summary>
    public void Maps<T>(string key, IReadOnlyCollection<T> items, Action<T> part)
    {
        if (items.Count == 0)
        {
            Line(key + ": []");
            return;
        }

        Map(key, () =>
        {
            foreach (var item in items)
            {
                _isEntry = true;
                _depth++;
                part(item);
                _depth--;
                _isEntry = false;
            }
        });
    }

    /// <summary>An entry of a list that is a single word.</summary>
    public void Word(string text)
    {
        _isEntry = false;
        _depth--;
        Line("- " + Quoted(text));
        _depth++;
    }

    private void Line(string line)
    {
        _text.Append(' ', 2 * (_isEntry ? _depth - 1 : _depth)).Append(_isEntry ? "- " : "").Append(line).Append('\n');
        _isEntry = false;
    }

    private static string Quoted(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        StringBuilder quoted = new("\"");
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => quoted.Append('\\').Append(letter),
                _ when IsSeen(letter) => quoted.Append(letter),
                _ => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
            };
        }

        return quoted.Append('"').ToString();
    }

    // What turns lines around or ends them is written out; halves of a letter are left together.
    private static bool IsSeen(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);

    // Letters and what names have between them. All else, and every number, stands in quotes, so that other programs read a text, too.
    private static bool IsPlain(string text) => text.Length > 0 && char.IsLetter(text[0]) && text[^1] != ' '
        && text.All(letter => char.IsLetterOrDigit(letter) || " .,'()&/+_-".Contains(letter, StringComparison.Ordinal))
        && text.ToLowerInvariant() is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n");
}
