using System.Runtime.InteropServices;

namespace FairKiosk.Pavilions.People;

/// <summary>Two badges about which something is said. Which of them was named first says nothing.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BadgePair
{
    private BadgePair(string one, string other)
    {
        One = one;
        Other = other;
    }

    /// <summary>The pseudonym that is first in ordinal order.</summary>
    public string One { get; }

    /// <summary>The other one.</summary>
    public string Other { get; }

    /// <summary>The pair of two badges.</summary>
    /// <param name="one">A pseudonym.</param>
    /// <param name="other">Another one.</param>
    /// <returns>The same pair, whichever comes first.</returns>
    public static BadgePair Of(string one, string other) =>
        string.CompareOrdinal(one, other) <= 0 ? new BadgePair(one, other) : new BadgePair(other, one);
}
