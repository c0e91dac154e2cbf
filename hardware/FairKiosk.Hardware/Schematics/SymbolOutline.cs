namespace FairKiosk.Hardware.Schematics;

/// <summary>What everybody knows by its sign: resistors, capacitors, diodes, switches and batteries of two pins. Lines in millimetres from the middle,
/// y upwards; the first pin is above, the second below.</summary>
internal static class SymbolOutline
{
    /// <summary>Half of the width; the pins begin there.</summary>
    public const decimal Half = 2.54m;

    /// <summary>How far the pins are from the middle line.</summary>
    public const decimal PinY = 2.54m;

    /// <param name="part">Its reference, whose letters say what it is.</param>
    /// <param name="pins">Its pins from above.</param>
    /// <param name="isRight">On which side the pins are.</param>
    /// <returns>Lines, each of two points or more; null for what is drawn as a box.</returns>
    public static IReadOnlyList<IReadOnlyList<(decimal X, decimal Y)>>? Of(string part, IReadOnlyList<SymbolPin> pins, bool isRight)
    {
        if (pins.Count != 2)
        {
            return null;
        }

        // Upwards where the pin of the positive side is the first one.
        var (one, other) = (pins[0].Pin.Name, pins[1].Pin.Name);
        var up = (one, other) switch
        {
            ("+", "-") or ("A", "K") => 1,
            ("-", "+") or ("K", "A") => -1,
            _ => 0,
        };
        var away = isRight ? -1 : 1;
        return (part.TrimEnd("0123456789".ToCharArray()), up) switch
        {
            ("R", _) => [.. Leads(away, 1.27m), [(-0.762m, 1.27m), (0.762m, 1.27m), (0.762m, -1.27m), (-0.762m, -1.27m), (-0.762m, 1.27m)]],
            ("C", _) => [.. Leads(away, 0.508m), Across(1.524m, 0.508m), Across(1.524m, -0.508m), .. Plus(away, up)],
            ("D", not 0) =>
            [
                .. Leads(away, 1.27m), Across(1.27m, -1.27m * up), [(-1.27m, 1.27m * up), (1.27m, 1.27m * up), (0, -1.27m * up), (-1.27m, 1.27m * up)],
            ],
            ("SW", _) => [.. Leads(away, 1.27m), [(0, -1.27m), (1.524m * away, 1.016m)]],
            ("BT", not 0) => [.. Leads(away, 0.508m), Across(1.778m, 0.508m * up), Across(0.762m, -0.508m * up), .. Plus(away, up)],
            _ => null,
        };
    }

    private static IReadOnlyList<(decimal X, decimal Y)> Across(decimal half, decimal y) => [(-half, y), (half, y)];

    /// <summary>From both pins to the middle, and there up to the body.</summary>
    private static IEnumerable<IReadOnlyList<(decimal X, decimal Y)>> Leads(int away, decimal body) =>
        [[(-Half * away, PinY), (0, PinY), (0, body)], [(-Half * away, -PinY), (0, -PinY), (0, -body)]];

    private static IEnumerable<IReadOnlyList<(decimal X, decimal Y)>> Plus(int away, int up) =>
        up == 0 ? [] : [[(0.762m * away, 1.524m * up), (1.778m * away, 1.524m * up)], [(1.27m * away, 1.016m * up), (1.27m * away, 2.032m * up)]];
}
