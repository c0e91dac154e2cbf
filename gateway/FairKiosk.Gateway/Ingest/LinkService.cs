using FairKiosk.Gateway.Hosting;

namespace FairKiosk.Gateway.Ingest;

/// <summary>Starts the link after everything that listens to it, and tells in the gateway's state when readers cannot get through.</summary>
internal sealed partial class LinkService(IGatewayLink link, ConfigPublisher configs, GatewayState state, ILogger<LinkService> logger) : IHostedService
{
    // "Ready" shall mean ready; but a broker elsewhere that is not there yet must not keep the pages away.
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        link.Connected += OnConnected;
        link.Disconnected += OnDisconnected;
        state.BrokerProblem = GatewayProblem.BrokerConnecting;
        link.Start();
        await Task.WhenAny(_connected.Task, Task.Delay(ConnectPatience, TimeProvider.System, cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        link.Connected -= OnConnected;
        link.Disconnected -= OnDisconnected;
        return Task.CompletedTask;
    }

    private void OnConnected()
    {
        state.BrokerProblem = GatewayProblem.None;
        Log.Connected(logger);
        configs.Forget();
        _connected.TrySetResult();
    }

    private void OnDisconnected(string reason)
    {
        state.BrokerProblem = GatewayProblem.BrokerLost;
        Log.Disconnected(logger, reason);
    }

    private static partial class Log
    {
        [LoggerMessage(1101, LogLevel.Information, "Connected to the message broker")]
        public static partial void Connected(ILogger logger);

        [LoggerMessage(1102, LogLevel.Warning, "Lost the message broker: {Reason}")]
        public static partial void Disconnected(ILogger logger, string reason);
    }
}
