namespace FairKiosk.Pavilions.Counting;

/// <summary>What a visitor asked about: numbers from 1 to 12 as the code sheets have them, each once. The default value holds none.</summary>
public readonly record struct InterestSet
{
    private static readonly string[] Known = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

    // Bit 0 is interest 1. Bits and no list, so that two sets of the same numbers are equal.
    private readonly int _bits;

    private InterestSet(int bits) => _bits = bits;

    /// <summary>True when nothing was asked about.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>The numbers, ascending.</summary>
    public IReadOnlyList<int> Numbers
    {
        get
        {
            var numbers = new List<int>();
            for (var at = 0; at < Known.Length; at++)
            {
                if ((_bits & (1 << at)) != 0)
                {
                    numbers.Add(at + 1);
                }
            }

            return numbers;
        }
    }

    /// <summary>Whether a mark's value names an interest.</summary>
    /// <param name="value">The value on the wire.</param>
    /// <returns>True for "1" to "12", written in no other way.</returns>
    public static bool IsKnown(string value) => Array.IndexOf(Known, value) >= 0;

    /// <summary>Reads back what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">Numbers with commas between; what is none of the twelve is passed over.</param>
    /// <returns>The set.</returns>
    public static InterestSet Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var set = default(InterestSet);
        foreach (var value in text.Split(','))
        {
            set = set.With(value);
        }

        return set;
    }

    /// <summary>The set with one interest more.</summary>
    /// <param name="value">The value on the wire; an unknown one adds nothing.</param>
    /// <returns>The larger set, or an equal one.</returns>
    public InterestSet With(string value) => IsKnown(value) ? new InterestSet(_bits | (1 << Array.IndexOf(Known, value))) : this;

    /// <summary>"1,3,12"; empty for none.</summary>
    /// <returns>The numbers, ascending, with commas between.</returns>
    public override string ToString() => string.Join(',', Numbers);
}
