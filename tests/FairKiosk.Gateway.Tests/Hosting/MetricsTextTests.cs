using System.Globalization;
using System.Text.RegularExpressions;
using FairKiosk.Gateway.Hosting;

namespace FairKiosk.Gateway.Tests.Hosting;

public sealed partial class MetricsTextTests
{
    [Fact]
    public void Every_line_is_a_comment_or_a_name_with_a_number()
    {
        string text = MetricsText.Write(Filled());

        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.Matches(Line(), line));
    }

    [Fact]
    public void Counters_tell_what_was_counted()
    {
        string[] lines = MetricsText.Write(Filled()).Split('\n');

        Assert.Contains("fairkiosk_events_committed_total 40", lines);
        Assert.Contains("fairkiosk_events_duplicate_total 3", lines);
        Assert.Contains("fairkiosk_events_quarantined_total 2", lines);
        Assert.Contains("fairkiosk_ingest_channel_depth 7", lines);
        Assert.Contains("fairkiosk_ingest_dropped_batches_total 1", lines);
        Assert.Contains("fairkiosk_broker_restarts_total 1", lines);
    }

    [Fact]
    public void Buckets_are_cumulative_and_end_in_the_count()
    {
        string[] lines = MetricsText.Write(Filled()).Split('\n');

        long[] buckets = [.. lines.Where(l => l.StartsWith("fairkiosk_scan_to_commit_seconds_bucket", StringComparison.Ordinal))
            .Select(l => long.Parse(l[(l.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture))];
        Assert.Equal(buckets.Order(), buckets);
        Assert.Equal(3, buckets[^1]);
        Assert.Contains("fairkiosk_scan_to_commit_seconds_bucket{le=\"0.005\"} 1", lines);
        Assert.Contains("fairkiosk_scan_to_commit_seconds_bucket{le=\"0.025\"} 2", lines);
        Assert.Contains("fairkiosk_scan_to_commit_seconds_count 3", lines);
        Assert.Contains("fairkiosk_scan_to_commit_seconds_sum 120.024", lines);
    }

    private static GatewayMetrics Filled()
    {
        GatewayMetrics metrics = new() { ChannelDepth = () => 7 };
        metrics.Stored(40, 3, 2);
        metrics.BatchDropped();
        metrics.BrokerRestarted();
        metrics.ScanToCommit.Observe(TimeSpan.FromMilliseconds(4));
        metrics.ScanToCommit.Observe(TimeSpan.FromMilliseconds(20));
        metrics.ScanToCommit.Observe(TimeSpan.FromMinutes(2));
        return metrics;
    }

    // prometheus.io/docs/instrumenting/exposition_formats, "Comments, help text, and type information" and "Line format".
    [GeneratedRegex("""^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{le="[0-9.+Inf]+"\})? [0-9.]+(E-?[0-9]+)?)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}
