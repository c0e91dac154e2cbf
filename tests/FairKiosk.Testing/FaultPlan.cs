namespace FairKiosk.Testing;

/// <summary>What a link does to each message, decided by a seed: lost, doubled, delayed a little, or delayed by hours.</summary>
public sealed class FaultPlan
{
    private const double HoursShare = 0.05;
    private readonly Random? _random;
    private readonly double _lose;
    private readonly double _double;
    private readonly double _delay;

    public FaultPlan(int seed, double lose = 0.15, double doubled = 0.15, double delay = 0.3)
    {
        _random = new Random(seed);
        _lose = lose;
        _double = doubled;
        _delay = delay;
    }

    private FaultPlan()
    {
    }

    /// <summary>Gets a plan without faults; everything is due at once and in order.</summary>
    public static FaultPlan None => new();

    /// <summary>Gets or sets whether the plan is in force; switched off, the link works.</summary>
    public bool Calm { get; set; }

    /// <summary>The delay of each copy of the next message, milliseconds; none: it is lost.</summary>
    public IEnumerable<long> Delays()
    {
        if (_random == null || Calm)
        {
            return [0];
        }

        if (_random.NextDouble() < _lose)
        {
            return [];
        }

        return _random.NextDouble() < _double ? [Delay(), Delay()] : [Delay()];
    }

    private long Delay()
    {
        if (_random!.NextDouble() >= _delay)
        {
            return _random.Next(40);
        }

        return _random.NextDouble() < HoursShare ? _random.NextInt64(3_600_000, 4 * 3_600_000) : _random.Next(12_000);
    }
}
