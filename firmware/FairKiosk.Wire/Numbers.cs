namespace FairKiosk.Wire;

/// <summary>What the core libraries of small boards leave to a package of their own.</summary>
public static class Numbers
{
    /// <summary>The larger of two numbers.</summary>
    /// <param name="one">One.</param>
    /// <param name="other">The other.</param>
    /// <returns>Either where they are equal.</returns>
    public static int Larger(int one, int other) => one > other ? one : other;

    /// <summary>The larger of two numbers.</summary>
    /// <param name="one">One.</param>
    /// <param name="other">The other.</param>
    /// <returns>Either where they are equal.</returns>
    public static long Larger(long one, long other) => one > other ? one : other;

    /// <summary>The smaller of two numbers.</summary>
    /// <param name="one">One.</param>
    /// <param name="other">The other.</param>
    /// <returns>Either where they are equal.</returns>
    public static int Smaller(int one, int other) => one < other ? one : other;

    /// <summary>The smaller of two numbers.</summary>
    /// <param name="one">One.</param>
    /// <param name="other">The other.</param>
    /// <returns>Either where they are equal.</returns>
    public static long Smaller(long one, long other) => one < other ? one : other;
}
