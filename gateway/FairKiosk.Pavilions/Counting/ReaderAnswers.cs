namespace FairKiosk.Pavilions.Counting;

/// <summary>What was answered at readers: of each field the latest choice. The default value holds none.</summary>
public readonly record struct ReaderAnswers
{
    private const int LongestId = 32;

    // "next-step.offer potential.high", the fields ascending. A text and no list, so that two sets of the same answers are equal.
    private readonly string? _text;

    private ReaderAnswers(string text) => _text = text.Length == 0 ? null : text;

    /// <summary>True when nothing was answered.</summary>
    public bool IsEmpty => _text is null;

    /// <summary>The answers, the fields ascending.</summary>
    public IReadOnlyList<(string Field, string Choice)> All => [.. (_text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Split)];

    /// <summary>Whether a mark's value has the form of an answer; whether a form has such a field is another question.</summary>
    /// <param name="value">The value on the wire.</param>
    /// <returns>True for two short names with a dot between.</returns>
    public static bool IsAnswer(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var (field, choice) = Split(value);
        return IsId(field) && IsId(choice);
    }

    /// <summary>Reads back what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">Answers with blanks between; what is none is passed over.</param>
    /// <returns>The set.</returns>
    public static ReaderAnswers Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(' ').Aggregate(default(ReaderAnswers), (answers, value) => answers.With(value));
    }

    /// <summary>The set with one answer more, in the place of an earlier one to the same field.</summary>
    /// <param name="value">The value on the wire; what is no answer adds nothing.</param>
    /// <returns>The other set, or an equal one.</returns>
    public ReaderAnswers With(string value)
    {
        if (!IsAnswer(value))
        {
            return this;
        }

        var field = Split(value).Field;
        return new ReaderAnswers(string.Join(' ', All.Where(answer => !string.Equals(answer.Field, field, StringComparison.Ordinal)).Append(Split(value))
            .OrderBy(answer => answer.Field, StringComparer.Ordinal).Select(answer => $"{answer.Field}.{answer.Choice}")));
    }

    /// <summary>"next-step.offer potential.high"; empty for none.</summary>
    /// <returns>The answers, the fields ascending.</returns>
    public override string ToString() => _text ?? "";

    private static (string Field, string Choice) Split(string value)
    {
        var dot = value.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (value, "") : (value[..dot], value[(dot + 1)..]);
    }

    private static bool IsId(string text) =>
        text.Length is > 0 and <= LongestId && text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
