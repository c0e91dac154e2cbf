using System.Globalization;
using System.Runtime.InteropServices;

namespace FairKiosk.Pavilions.Fairs;

/// <summary>A published figure with what was said about it. The one that nobody set is unknown, and unknown has no value.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct QualifiedNumber
{
    /// <summary>The highest figure that is taken.</summary>
    public const long Most = 999_999_999_999;

    /// <summary>What stands for a figure that nobody gives.</summary>
    public const string UnknownText = "unknown";

    private static readonly (NumberQualifier Qualifier, string Word)[] Words =
        [(NumberQualifier.About, "about"), (NumberQualifier.AtLeast, "at least"), (NumberQualifier.Nearly, "nearly")];

    private QualifiedNumber(long value, NumberQualifier qualifier)
    {
        Value = value;
        Qualifier = qualifier;
    }

    /// <summary>A figure that nobody gives.</summary>
    public static QualifiedNumber Unknown => default;

    /// <summary>The figure; null when it is unknown.</summary>
    public long? Value { get; }

    /// <summary>What was said about it.</summary>
    public NumberQualifier Qualifier { get; }

    /// <summary>A figure with what was said about it.</summary>
    /// <param name="value">The figure, from 0 to <see cref="Most"/>.</param>
    /// <param name="qualifier">What was said about it; a figure that is there is not unknown.</param>
    /// <returns>The two together.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such figure, or it would be unknown.</exception>
    public static QualifiedNumber Of(long value, NumberQualifier qualifier = NumberQualifier.Exact)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Most);
        ArgumentOutOfRangeException.ThrowIfEqual(qualifier, NumberQualifier.Unknown);
        return new QualifiedNumber(value, qualifier);
    }

    /// <summary>Reads "3", "about 130000", "at least 5000", "nearly 20" or "unknown"; digits may be grouped by commas or blanks.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="number">What it says; unknown when it says nothing.</param>
    /// <returns>False: it is none of these.</returns>
    public static bool TryParse(string text, out QualifiedNumber number)
    {
        ArgumentNullException.ThrowIfNull(text);
        number = Unknown;
        var rest = text.Trim();
        if (rest.Equals(UnknownText, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var qualifier = NumberQualifier.Exact;
        foreach (var (known, word) in Words)
        {
            if (rest.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase))
            {
                (qualifier, rest) = (known, rest[(word.Length + 1)..].TrimStart());
                break;
            }
        }

        if (!TryDigits(rest, out var value))
        {
            return false;
        }

        number = new QualifiedNumber(value, qualifier);
        return true;
    }

    /// <summary>How much more this is than an earlier figure, in percent; what was said about either holds for it, too.</summary>
    /// <param name="earlier">The earlier figure.</param>
    /// <returns>Null when one of them is unknown, or the earlier one is 0.</returns>
    public double? GrowthPercent(QualifiedNumber earlier) =>
        Value is { } now && earlier.Value is { } before and > 0 ? 100.0 * (now - before) / before : null;

    /// <summary>As <see cref="TryParse"/> reads it.</summary>
    /// <returns>The words and digits.</returns>
    public override string ToString()
    {
        if (Value is not { } value)
        {
            return UnknownText;
        }

        var digits = value.ToString(CultureInfo.InvariantCulture);
        foreach (var (qualifier, word) in Words)
        {
            if (qualifier == Qualifier)
            {
                return $"{word} {digits}";
            }
        }

        return digits;
    }

    // Grouped means groups of three after the first one: "1,30" is a slip, not 130.
    private static bool TryDigits(string text, out long value)
    {
        value = 0;
        var groups = text.Split(',', ' ');
        var areGroups = groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
        return areGroups && long.TryParse(string.Concat(groups), NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= Most;
    }
}
