using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>What the letters of a reference say, as most schematics have them (R1, SW2, J3).</summary>
internal static class Reference
{
    // Not J and U: a plug has pins of several supplies, and they do not meet in it.
    private static readonly string[] Passing = ["D", "F", "FB", "JP", "L", "Q", "R", "SW"];

    private static readonly string[] TwoEnded = ["C", "D", "F", "FB", "JP", "L", "LED", "R", "SW"];

    public static bool IsResistor(string part) => Letters(part) == "R";

    public static bool IsSwitch(string part) => Letters(part) == "SW";

    /// <summary>A transistor, which is an NPN one in all readers.</summary>
    public static bool IsTransistor(string part) => Letters(part) == "Q";

    /// <summary>A diode or a light.</summary>
    public static bool IsDiode(string part) => Letters(part) is "D" or "LED";

    public static bool IsCapacitor(string part) => Letters(part) == "C";

    /// <summary>A chip or a screen, which may sit on a board of its own with more on it.</summary>
    public static bool IsModule(string part) => Letters(part) is "U" or "DS";

    /// <summary>What makes sounds: silent except in its moment.</summary>
    public static bool IsSounder(string part) => Letters(part) is "BZ" or "LS";

    /// <summary>The maker's name of a pin: GND of GND@6.</summary>
    public static string NameOf(WiringPin pin) => pin.Pin.Split('@')[0];

    /// <summary>Whether power passes through: fuses, switches, diodes, transistors, coils, shunts.</summary>
    public static bool LetsPowerPass(string part) => Passing.Contains(Letters(part));

    /// <summary>Whether it does something only between two nets. D1 may be a whole ring of lights; it has more than two nets.</summary>
    public static bool HasTwoEnds(string part) => TwoEnded.Contains(Letters(part));

    private static string Letters(string part) => new([.. part.TakeWhile(char.IsAsciiLetter)]);
}
