using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FairKiosk.Gateway.Pages.Shared;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>
/// What stands in the lines of a form: what was sent, else what is saved. A line that was not sent says nothing and stays as it is saved. Reads the lines,
/// keeps what is wrong with them, and notices that somebody else has saved meanwhile.
/// </summary>
internal sealed class FormLines
{
    public const int LongestName = 60;

    public const int LongestText = 200;

    /// <summary>The hidden line with what the form was opened on.</summary>
    public const string StampLine = "stamp";

    /// <summary>Asks for one more row and saves nothing.</summary>
    public const string MoreLine = "more";

    /// <summary>At the end of a row's name: the row is to be removed.</summary>
    public const string GoneLine = "gone";

    /// <summary>Says what the person saw before they agreed.</summary>
    public const string ConfirmedLine = "confirmed";

    // Each row can be longer than anybody needs, and a form cannot be made to be looked through for ever.
    private const int MostRows = 200;

    private readonly IReadOnlyDictionary<string, string> _saved;
    private readonly IFormCollection? _sent;
    private readonly Words _words;
    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);

    public FormLines(IReadOnlyDictionary<string, string> saved, IFormCollection? sent, Words words)
    {
        _saved = saved;
        _sent = sent;
        _words = words;
        Stamp = HashOf(saved);
        IsStale = sent is not null && sent.TryGetValue(StampLine, out var stamp) && stamp.ToString() != Stamp;
    }

    /// <summary>Of what is saved now.</summary>
    public string Stamp { get; }

    /// <summary>Somebody else has saved since the form was opened.</summary>
    public bool IsStale { get; }

    public bool HasProblems => _problems.Count > 0;

    /// <summary>The rows that one more was asked for; null: nobody did.</summary>
    public string? More => Sent(MoreLine) is { Length: > 0 } more ? more : null;

    public string this[string name] => Sent(name) ?? _saved.GetValueOrDefault(name, "");

    /// <summary>A line to show, with what is wrong with it and what somebody else saved there meanwhile.</summary>
    public Field Field(string name, string label) => new(name, label, this[name], _problems.GetValueOrDefault(name))
    {
        IsRequired = false,
        Meanwhile = IsStale && _saved.GetValueOrDefault(name, "") is var saved && saved != this[name] ? saved : null,
    };

    public void Complain(string name, string problem) => _problems.TryAdd(name, problem);

    public bool IsWrong(string name) => _problems.ContainsKey(name);

    /// <summary>Whether anything is wrong in a row, or somebody else changed it.</summary>
    public bool NeedsALook(string row) => _problems.Keys.Any(name => name.StartsWith(row, StringComparison.Ordinal))
        || (IsStale && _saved.Any(line => line.Key.StartsWith(row, StringComparison.Ordinal) && line.Value != this[line.Key]));

    /// <summary>The rows of a kind to show: those that are there, and one to fill in.</summary>
    /// <param name="key">The line that each filled row has.</param>
    public IReadOnlyList<string> Rows(string kind, string key)
    {
        var count = Count(kind);
        if (count == 0 || More == kind || this[Row(kind, count - 1) + key].Length > 0)
        {
            count++;
        }

        return [.. Enumerable.Range(0, count).Select(place => Row(kind, place))];
    }

    /// <summary>The rows that say something; a row to be removed says nothing, and one without its key line is a slip.</summary>
    /// <param name="others">Lines that make a row without its key line one.</param>
    public IReadOnlyList<string> Filled(string kind, string key, params string[] others)
    {
        var rows = Enumerable.Range(0, Count(kind)).Select(place => Row(kind, place)).Where(row => Sent(row + GoneLine) is null).ToList();
        foreach (var row in rows.Where(row => this[row + key].Trim().Length == 0 && others.Any(other => this[row + other].Trim().Length > 0)))
        {
            Complain(row + key, _words["Setup.RowWithoutName"]);
        }

        return [.. rows.Where(row => this[row + key].Trim().Length > 0)];
    }

    // One line without what cannot be seen: it ends up in lists, on sheets and on displays.
    public string Text(string name, bool isRequired = false, int longest = LongestText)
    {
        var text = Tidy(this[name]);
        if (text.Length > longest || (isRequired && text.Length == 0))
        {
            Complain(name, isRequired ? _words["Start.BadText", longest] : _words["Setup.TooLong", longest]);
        }

        return text;
    }

    /// <summary>A text of several lines, as one.</summary>
    public string Paragraph(string name, int longest)
    {
        var text = string.Join(' ', this[name].Split('\n').Select(Tidy).Where(line => line.Length > 0));
        if (text.Length > longest)
        {
            Complain(name, _words["Setup.TooLong", longest]);
        }

        return text;
    }

    /// <summary>One text a line.</summary>
    public ValueList<string> Texts(string name)
    {
        List<string> texts = [.. this[name].Split('\n').Select(Tidy).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
        if (texts.Exists(text => text.Length > LongestText))
        {
            Complain(name, _words["Setup.TooLong", LongestText]);
        }

        return [.. texts];
    }

    public DateOnly? Day(string name, bool isRequired = false)
    {
        if (DateOnly.TryParseExact(this[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (isRequired || this[name].Length > 0)
        {
            Complain(name, _words["Start.BadDay"]);
        }

        return null;
    }

    public TimeOnly Time(string name)
    {
        if (!TimeOnly.TryParseExact(this[name], ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            Complain(name, _words["Setup.BadTime"]);
        }

        return time;
    }

    /// <summary>The code of a country; empty when none was written.</summary>
    public string Country(string name)
    {
        var text = Tidy(this[name]);
        var code = CountryNames.CodeOf(text);
        if (text.Length > 0 && code.Length == 0)
        {
            Complain(name, _words["Start.BadCountry", text]);
        }

        return code;
    }

    public string Zone(string name, bool isRequired = false)
    {
        var zone = Tidy(this[name]);
        if ((isRequired || zone.Length > 0) && !FairEdition.IsKnownZone(zone))
        {
            Complain(name, _words["Setup.BadZone", zone]);
        }

        return zone;
    }

    /// <summary>One of the choices of a list, by its name. That nothing was chosen is told: it does not pass for the first of them.</summary>
    public T Choice<T>(string name)
        where T : struct, Enum
    {
        var text = this[name];
        if (!Enum.GetNames<T>().Contains(text, StringComparer.Ordinal))
        {
            Complain(name, _words["Setup.BadChoice"]);
            return default;
        }

        return Enum.Parse<T>(text);
    }

    /// <summary>A figure with what is said about it: two lines. Nothing written is unknown, which is not 0.</summary>
    public QualifiedNumber Number(string name, long most = QualifiedNumber.Most)
    {
        var digits = string.Concat(this[name].Where(letter => !char.IsWhiteSpace(letter) && letter is not (',' or '.' or '’')));
        var qualifier = Choice<NumberQualifier>(NumberLines.SaidOf(name));
        if (digits.Length == 0)
        {
            if (qualifier != NumberQualifier.Unknown)
            {
                Complain(name, _words["Setup.NumberMissing"]);
            }

            return QualifiedNumber.Unknown;
        }

        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > most)
        {
            Complain(name, most == QualifiedNumber.Most ? _words["Setup.BadNumber"] : _words["Setup.NumberTooHigh", most]);
            return QualifiedNumber.Unknown;
        }

        if (qualifier == NumberQualifier.Unknown)
        {
            Complain(name, _words["Setup.NumberUnsaid"]);
            return QualifiedNumber.Unknown;
        }

        return QualifiedNumber.Of(value, qualifier);
    }

    public static string Row(string kind, int place) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{place}-");

    private int Count(string kind)
    {
        var count = 0;
        foreach (var name in _saved.Keys.Concat(_sent?.Keys ?? []))
        {
            if (name.StartsWith(kind + "-", StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(kind.Length + 1).ToString().Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < MostRows)
            {
                count = Math.Max(count, place + 1);
            }
        }

        return count;
    }

    private string? Sent(string name) => _sent is not null && _sent.TryGetValue(name, out var said) ? said.ToString().ReplaceLineEndings("\n") : null;

    private static string Tidy(string text) => string.Concat(text.Where(letter => !char.IsControl(letter))).Trim();

    private static string HashOf(IReadOnlyDictionary<string, string> lines)
    {
        StringBuilder all = new();
        foreach (var (name, value) in lines.Where(line => line.Value.Length > 0).OrderBy(line => line.Key, StringComparer.Ordinal))
        {
            all.Append(name).Append('\n').Append(value.Length).Append('\n').Append(value);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())).AsSpan(0, 8));
    }
}
