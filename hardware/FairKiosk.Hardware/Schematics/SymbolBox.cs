namespace FairKiosk.Hardware.Schematics;

/// <summary>A part as it is drawn: a box with pins on its left and right. Millimetres, all on KiCad's grid of 1.27.</summary>
internal sealed class SymbolBox
{
    public const decimal Grid = 1.27m;
    public const decimal Pitch = 2.54m;

    /// <summary>The length of the wire between pin and label.</summary>
    public const decimal Wire = 2.54m;

    /// <summary>Reference and title above the box.</summary>
    public const decimal Head = 5.08m;

    /// <summary>The widest letters of KiCad's font at its usual size.</summary>
    private const decimal Letter = 1.27m;

    public SymbolBox(string part, string title, IReadOnlyList<SymbolPin> left, IReadOnlyList<SymbolPin> right)
    {
        Part = part;
        Title = title;
        Left = left;
        Right = right;
        Outline = left.Count == 0 || right.Count == 0 ? SymbolOutline.Of(part, [.. left, .. right], right.Count > 0) : null;
        ShowsNumbers = left.Concat(right).Any(pin => pin.Pin.Number != pin.Pin.Name);
        var rows = Math.Max(left.Count, right.Count);
        // Without a box's edge between them, the first pin's number and the title need room.
        Height = (Outline is null ? rows + 1 : ShowsNumbers ? 4 : 3) * Pitch;
        // Even multiples of the grid: the box's middle is on it too.
        Width = Outline is null
            ? Up(Longest(left, pin => pin.Pin.Name) + Longest(right, pin => pin.Pin.Name) + (2 * Pitch), 2 * Pitch)
            : 2 * SymbolOutline.Half;
        PinLength = ShowsNumbers ? Math.Max(Pitch, Up(Longest([.. left, .. right], pin => pin.Pin.Number), Grid)) : Pitch;
        var labelLeft = left.Count > 0 ? Arm(left) : 0;
        var labelRight = right.Count > 0 ? Arm(right) : 0;
        ToLeft = Up((Width / 2) + labelLeft, Grid);
        ToRight = Up(Math.Max((Width / 2) + labelRight, TextWidth(title) - (Width / 2)), Grid);
    }

    public string Part { get; }

    public string Title { get; }

    public IReadOnlyList<SymbolPin> Left { get; }

    public IReadOnlyList<SymbolPin> Right { get; }

    /// <summary>Lines instead of a box, or null.</summary>
    public IReadOnlyList<IReadOnlyList<(decimal X, decimal Y)>>? Outline { get; }

    public decimal Width { get; }

    public decimal Height { get; }

    /// <summary>Numbers that are the names once more are not shown.</summary>
    public bool ShowsNumbers { get; }

    public decimal PinLength { get; }

    /// <summary>From the middle to the end of the longest label on the left.</summary>
    public decimal ToLeft { get; }

    /// <summary>From the middle to the end of the longest label on the right, or of the title.</summary>
    public decimal ToRight { get; }

    public static decimal TextWidth(string text) => text.Length * Letter;

    public static decimal Up(decimal length, decimal step) => Math.Ceiling(length / step) * step;

    /// <summary>Where a wire meets the pin, from the middle of the box; y grows upwards.</summary>
    public (decimal X, decimal Y) End(bool isRight, int row)
    {
        var x = (Width / 2) + PinLength;
        var y = Outline is null ? (Height / 2) - ((row + 1) * Pitch) : row == 0 ? SymbolOutline.PinY : -SymbolOutline.PinY;
        return (isRight ? x : -x, y);
    }

    private static decimal Longest(IReadOnlyList<SymbolPin> pins, Func<SymbolPin, string> text) => pins.Select(pin => TextWidth(text(pin))).DefaultIfEmpty().Max();

    /// <summary>Pin, wire, and the label with its arrow.</summary>
    private decimal Arm(IReadOnlyList<SymbolPin> pins) => PinLength + Wire + Longest(pins, pin => pin.Net) + (2 * Pitch);
}
