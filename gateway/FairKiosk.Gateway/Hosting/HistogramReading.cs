namespace FairKiosk.Gateway.Hosting;

/// <summary>One look at a histogram. <paramref name="Counts"/> has one more entry than bounds (beyond the last) and is not cumulated.</summary>
internal sealed record HistogramReading(IReadOnlyList<double> UpperBoundsSeconds, IReadOnlyList<long> Counts, double SumSeconds);
