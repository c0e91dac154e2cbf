namespace FairKiosk.Gateway.Hosting;

/// <summary>Counts of durations by upper bound in seconds, as Prometheus wants them. Thread-safe.</summary>
internal sealed class Histogram(params double[] upperBoundsSeconds)
{
    private readonly Lock _gate = new();
    private readonly long[] _counts = new long[upperBoundsSeconds.Length + 1];
    private double _sum;

    public void Observe(TimeSpan duration)
    {
        double seconds = duration.TotalSeconds;
        int bucket = Array.FindIndex(upperBoundsSeconds, bound => seconds <= bound);
        lock (_gate)
        {
            _counts[bucket < 0 ? upperBoundsSeconds.Length : bucket]++;
            _sum += seconds;
        }
    }

    public HistogramReading Read()
    {
        lock (_gate)
        {
            return new HistogramReading(upperBoundsSeconds, [.. _counts], _sum);
        }
    }
}
