using System.Diagnostics;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Ingest;

/// <summary>What happens on the link's own thread: look at the topic, put the payload aside, go. A callback that blocked would lose the connection.</summary>
internal sealed class Intake(
    IGatewayLink link, IngestChannel channel, ReaderStatusDesk statuses, WaitAnswers waits, GatewayState state, GatewayMetrics metrics, TimeProvider time) : IDisposable
{
    private const string EventsSuffix = "/events";
    private const string StatusSuffix = "/status";

    public void Start()
    {
        metrics.ChannelDepth = () => channel.Count;
        link.MessageReceived += Take;
    }

    public void Dispose() => link.MessageReceived -= Take;

    private void Take(LinkMessage message)
    {
        if (Topics.ReaderIdOf(message.Topic) is not { } readerId)
        {
            return;
        }

        DateTimeOffset now = time.GetUtcNow();
        if (message.Topic.EndsWith(EventsSuffix, StringComparison.Ordinal))
        {
            Arrival arrival = new(readerId, message.Topic, message.Payload, Stopwatch.GetTimestamp(), now);
            metrics.BatchReceived();
            bool taken = channel.TryWrite(arrival);
            if (!taken)
            {
                metrics.BatchDropped();
            }

            if (!taken || state.StorageProblem is not GatewayProblem.None)
            {
                waits.Ask(arrival);
            }
        }
        else if (message.Topic.EndsWith(StatusSuffix, StringComparison.Ordinal))
        {
            statuses.Take(readerId, message, now);
        }
    }
}
