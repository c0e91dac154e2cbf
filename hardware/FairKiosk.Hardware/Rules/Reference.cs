namespace FairKiosk.Hardware.Rules;

/// <summary>What the letters of a reference say, as most schematics have them (R1, SW2, J3).</summary>
internal static class Reference
{
    // Not J and U: a plug has pins of several supplies, and they do not meet in it.
    private static readonly string[] Passing = ["D", "F", "FB", "JP", "L", "Q", "R", "SW"];

    private static readonly string[] TwoEnded = ["C", "D", "F", "FB", "JP", "L", "LED", "R", "SW"];

    public static bool IsResistor(string part) => Letters(part) == "R";

    /// <summary>Whether power passes through: fuses, switches, diodes, transistors, coils, shunts.</summary>
    public static bool LetsPowerPass(string part) => Passing.Contains(Letters(part));

    /// <summary>Whether it does something only between two nets. D1 may be a whole ring of lights; it has more than two nets.</summary>
    public static bool HasTwoEnds(string part) => TwoEnded.Contains(Letters(part));

    private static string Letters(string part) => new([.. part.TakeWhile(char.IsAsciiLetter)]);
}
