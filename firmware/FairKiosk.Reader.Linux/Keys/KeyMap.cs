namespace FairKiosk.Reader.Linux.Keys;

/// <summary>Which characters the keys of a country's keyboard type.</summary>
internal sealed class KeyMap
{
    private const int Keys = 128;
    private const int Levels = 4;

    // The rows in which the tables are written, from left to right and from top to bottom.
    private static readonly int[] Positions =
    [
        KeyCodes.Grave, .. From(KeyCodes.Digit1, KeyCodes.Equal),
        .. From(KeyCodes.Q, KeyCodes.RightBracket),
        .. From(KeyCodes.A, KeyCodes.Apostrophe), KeyCodes.Backslash,
        KeyCodes.Extra, .. From(KeyCodes.Z, KeyCodes.Slash), KeyCodes.Ro, KeyCodes.Yen,
    ];

    private readonly char[] _characters = new char[Keys * Levels];
    private readonly bool[] _dead = new bool[Keys * Levels];

    /// <param name="levels">One text per <see cref="KeyLevel"/>: the four rows of keys one behind the other, a blank where a key types nothing.</param>
    /// <param name="dead">The keys that wait for the letter that their accent belongs on.</param>
    public KeyMap(string[] levels, params (int Code, KeyLevel Level)[] dead)
    {
        for (var level = 0; level < levels.Length; level++)
        {
            for (var i = 0; i < levels[level].Length; i++)
            {
                _characters[Index(Positions[i], (KeyLevel)level)] = levels[level][i] == ' ' ? '\0' : levels[level][i];
            }

            _characters[Index(KeyCodes.Space, (KeyLevel)level)] = ' ';
        }

        foreach (var (code, level) in dead)
        {
            _dead[Index(code, level)] = true;
        }

        HasAltGr = levels.Length > (int)KeyLevel.AltGr;
    }

    /// <summary>True where the right Alt key types characters.</summary>
    public bool HasAltGr { get; }

    /// <summary>What the decimal key of the number pad types.</summary>
    public char Decimal { get; init; } = '.';

    /// <summary>True where the key right of Tab and A switches the input method, and locks capitals only together with Shift.</summary>
    public bool LocksCapitalsWithShift { get; init; }

    /// <summary>What the key types; the accent alone for a dead key; NUL for nothing.</summary>
    public char At(int code, KeyLevel level) => code is >= 0 and < Keys ? _characters[Index(code, level)] : '\0';

    public bool IsDead(int code, KeyLevel level) => code is >= 0 and < Keys && _dead[Index(code, level)];

    /// <summary>True for a key that types one letter, small and with Shift large: the ones that Caps Lock turns round.</summary>
    public bool IsLetter(int code) =>
        char.IsLower(At(code, KeyLevel.Plain)) && char.ToUpperInvariant(At(code, KeyLevel.Plain)) == At(code, KeyLevel.Shift);

    private static int Index(int code, KeyLevel level) => (code * Levels) + (int)level;

    private static IEnumerable<int> From(int first, int last) => Enumerable.Range(first, last - first + 1);
}
