namespace FairKiosk.Simulator.Visitors;

/// <summary>Seeded chance: one stream for each purpose, so that a change in one leaves the others as they were.</summary>
internal static class Dice
{
    public const int Person = 1;
    public const int Route = 2;
    public const int Day = 3;
    public const int Reader = 4;

    public static Random For(int seed, int dayNumber, int number, int purpose)
    {
        unchecked
        {
            // FNV-1a over the four numbers: neighbouring seeds must not give neighbouring streams.
            uint hash = 2166136261;
            foreach (int part in (ReadOnlySpan<int>)[seed, dayNumber, number, purpose])
            {
                for (int shift = 0; shift < 32; shift += 8)
                {
                    hash = (hash ^ (byte)(part >> shift)) * 16777619;
                }
            }

            return new Random((int)hash);
        }
    }
}
