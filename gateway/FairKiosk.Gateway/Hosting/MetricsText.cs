using System.Globalization;
using System.Text;

namespace FairKiosk.Gateway.Hosting;

/// <summary>The Prometheus text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats).</summary>
internal static class MetricsText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(GatewayMetrics metrics)
    {
        StringBuilder text = new();
        Single(text, "fairkiosk_events_committed_total", "counter", "Events stored in the database since the gateway started.", metrics.Committed);
        Single(text, "fairkiosk_events_duplicate_total", "counter", "Events that came again and were already stored.", metrics.Duplicates);
        Single(text, "fairkiosk_events_quarantined_total", "counter", "Messages kept raw because they could not be understood.", metrics.Quarantined);
        Single(text, "fairkiosk_transactions_total", "counter", "Transactions that stored something; events a transaction tell how busy the writer is.", metrics.Transactions);
        Single(text, "fairkiosk_ingest_channel_depth", "gauge", "Batches received and not yet stored.", metrics.ChannelDepth());
        Single(text, "fairkiosk_ingest_received_batches_total", "counter", "Batches that arrived from readers, whatever became of them.", metrics.ReceivedBatches);
        Single(text, "fairkiosk_ingest_dropped_batches_total", "counter", "Batches not taken because too many were waiting; readers send them again.", metrics.DroppedBatches);
        Single(text, "fairkiosk_broker_restarts_total", "counter", "Times the message broker ended and was started again.", metrics.BrokerRestarts);
        Buckets(text, "fairkiosk_scan_to_commit_seconds", "Time of one batch from its arrival at the gateway to the end of its commit; the way from the reader is not in it.", metrics.ScanToCommit.Read());
        return text.ToString();
    }

    private static void Single(StringBuilder text, string name, string type, string help, long value)
    {
        Head(text, name, type, help);
        text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
    }

    private static void Buckets(StringBuilder text, string name, string help, HistogramReading reading)
    {
        Head(text, name, "histogram", help);
        long cumulated = 0;
        for (int i = 0; i < reading.UpperBoundsSeconds.Count; i++)
        {
            cumulated += reading.Counts[i];
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{le=\"{reading.UpperBoundsSeconds[i]}\"}} {cumulated}\n");
        }

        cumulated += reading.Counts[^1];
        text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{le=\"+Inf\"}} {cumulated}\n");
        text.Append(CultureInfo.InvariantCulture, $"{name}_sum {reading.SumSeconds}\n");
        text.Append(CultureInfo.InvariantCulture, $"{name}_count {cumulated}\n");
    }

    private static void Head(StringBuilder text, string name, string type, string help) =>
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n");
}
