using System.Globalization;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Wire;
using YamlDotNet.RepresentationModel;

namespace FairKiosk.Gateway.Setup;

/// <summary>The values of a part, each in its own kind.</summary>
internal sealed partial class SetupMap
{
    private const int LongestList = 50;

    /// <summary>A line of text. What is kept already is taken as it is, however it came there.</summary>
    public string Text(string key, string current, int longest = SetupLimits.Name, bool isRequired = false)
    {
        if (Scalar(key) is not { } text)
        {
            if (isRequired && !Has(key))
            {
                Complain(Say.With($"{_what} needs '{key}'."));
            }

            return current;
        }

        return Checked(key, text, current, longest, isRequired) ? text : current;
    }

    /// <summary>A short name, as topics, files and addresses have them.</summary>
    public string Id(string key, string current)
    {
        var text = Text(key, current, isRequired: current.Length == 0);
        if (text != current && !Topics.IsReaderId(text))
        {
            Complain(key, Say.With($"'{text}' is no short name: 1 to 32 of a-z, 0-9 and hyphens."));
        }

        return text;
    }

    public DateOnly? Day(string key, DateOnly? current) => Value(key, current, text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= SetupYears.First and <= SetupYears.Last
            ? day : null, Say.Plain("a day such as 2026-11-16"));

    public TimeOnly? Time(string key, TimeOnly? current) => Value(key, current, text =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null, Say.Plain("a time such as 09:00"));

    public QualifiedNumber Number(string key, QualifiedNumber current)
    {
        QualifiedNumber? kept = current;
        return Value(key, kept, text => QualifiedNumber.TryParse(text, out var number) ? number : null,
            Say.Plain("a number such as 70, about 130000, at least 5000, nearly 20 or unknown"))
            ?? QualifiedNumber.Unknown;
    }

    /// <summary>A whole number; empty where nobody knows it.</summary>
    public int? WholeOrNone(string key, int? current, int first, int last) =>
        Value(key, current, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= first && number <= last ? number : null,
            Say.With($"a number from {first} to {last}"));

    public int Whole(string key, int current, int first, int last)
    {
        int? kept = current;
        return Value(key, kept, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= first && number <= last ? number : null,
            Say.With($"a number from {first} to {last}")) ?? first;
    }

    /// <summary>A figure that may be set or not.</summary>
    public int? Figure(string key, int? current) => Value(key, current, text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Targets.Most ? number : null, Say.Plain("a number such as 250"));

    /// <summary>Figures by the hour, a row for each day.</summary>
    public ValueList<HourFigures> Figures(string key)
    {
        List<HourFigures> days = [];
        foreach (var text in Texts(key, [], SetupLimits.Text))
        {
            if (HourFigures.TryParse(text, out var day))
            {
                days.Add(day!);
            }
            else
            {
                Complain(key, Say.With($"'{text}' is no row of figures: a day has one for each hour that the halls were open, such as '12 30 unknown 41'."));
            }
        }

        return [.. days];
    }

    public bool? YesNo(string key, bool? current) => Value<bool>(key, current, text => text.ToLowerInvariant() switch
    {
        "yes" or "true" => true,
        "no" or "false" => false,
        _ => null,
    }, Say.Plain("yes or no"));

    public T Choice<T>(string key, T current)
        where T : struct, Enum
    {
        if (Scalar(key) is not { } text)
        {
            return current;
        }

        if (text.Length == 0)
        {
            return default;
        }

        if (SetupWords.TryRead<T>(text, out var choice))
        {
            return choice;
        }

        Complain(key, Say.With($"'{key}' cannot be '{text}'. {SetupWords.Meant(text, SetupWords.All<T>())}"));
        return current;
    }

    /// <summary>One of a few words.</summary>
    public string Word(string key, string current, IReadOnlyList<string> words)
    {
        if (Scalar(key) is not { Length: > 0 } text)
        {
            return current;
        }

        if (words.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        Complain(key, Say.With($"'{key}' cannot be '{text}'. {SetupWords.Meant(text, words)}"));
        return current;
    }

    /// <summary>A country by its two letters.</summary>
    public string Country(string key, string current)
    {
        if (Scalar(key) is not { } text)
        {
            return current;
        }

        if (text.Length == 0 || text == current)
        {
            return text;
        }

        var code = CountryNames.CodeOf(text);
        if (string.Equals(code, text, StringComparison.OrdinalIgnoreCase))
        {
            return code;
        }

        Complain(key, code.Length > 0 ? Say.With($"'{key}' takes two letters such as JP, not '{text}': write {code}.") : Say.With($"'{key}' takes two letters such as JP, not '{text}'."));
        return current;
    }

    public string Zone(string key, string current, bool isRequired = false)
    {
        var zone = Text(key, current, SetupLimits.Text, isRequired);
        if (zone.Length > 0 && zone != current && !FairEdition.IsKnownZone(zone))
        {
            Complain(key, Say.With($"There is no time zone '{zone}'. Use a name like Europe/Berlin or Asia/Tokyo."));
            return current;
        }

        return zone;
    }

    public DateTimeOffset? Moment(string key, SetupMoment moments)
    {
        if (Scalar(key) is not { Length: > 0 } text)
        {
            return null;
        }

        var moment = moments.Read(text, out var problem);
        if (moment is null)
        {
            Complain(key, problem);
        }

        return moment;
    }

    /// <summary>A list of texts; one text alone is a list of one.</summary>
    public ValueList<string> Texts(string key, ValueList<string> current, int longest = SetupLimits.Name)
    {
        if (Find(key) is not { } node)
        {
            return current;
        }

        List<string> texts = [];
        foreach (var item in node is YamlScalarNode ? (IsEmpty(node) ? [] : [node]) : List(key) ?? [])
        {
            if (item is not YamlScalarNode { Value: { } text })
            {
                _complaints.Add(item.Start, Say.With($"'{key}' is a list of texts."));
            }
            else if (WhatIsWrong(text, longest) is { } problem && !current.Contains(text))
            {
                _complaints.Add(item.Start, problem);
            }
            else
            {
                texts.Add(text);
            }
        }

        if (texts.Count > LongestList)
        {
            Complain(key, Say.With($"'{key}' has more than {LongestList} entries."));
        }

        return [.. texts];
    }

    private T? Value<T>(string key, T? current, Func<string, T?> read, string what)
        where T : struct
    {
        if (Scalar(key) is not { } text)
        {
            return current;
        }

        if (text.Length == 0)
        {
            return null;
        }

        if (read(text) is { } value)
        {
            return value;
        }

        Complain(key, Say.With($"'{key}' takes {what}, not '{text}'."));
        return current;
    }

    // Null: it is not there. Empty: it is taken away.
    private string? Scalar(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return IsEmpty(scalar) ? "" : scalar.Value!;
            case var other:
                _complaints.Add(other.Start, Say.With($"'{key}' takes one value, not a list or words of its own."));
                return null;
        }
    }

    private bool Checked(string key, string text, string current, int longest, bool isRequired)
    {
        var problem = text == current ? null
            : text.Length == 0 ? (isRequired ? Say.With($"'{key}' must not be empty.") : null)
            : WhatIsWrong(text, longest);
        if (problem is not null)
        {
            Complain(key, problem);
        }

        return problem is null;
    }

    private static string? WhatIsWrong(string text, int longest) => string.IsNullOrWhiteSpace(text) ? Say.Plain("This is empty.")
        : text.Length > longest ? Say.With($"This is longer than {longest} letters.")
        : text.Any(char.IsControl) ? Say.Plain("This must be one line, without what cannot be seen.")
        : null;
}
