namespace FairKiosk.Gateway.Hosting;

/// <summary>What is wrong at the moment, in words for a person; read by the banner of every page and by /healthz. Thread-safe.</summary>
internal sealed class GatewayState(LiveSignal signal)
{
    private volatile string? _storageProblem;
    private volatile string? _brokerProblem;

    /// <summary>Set while nothing can be stored (full disk, unreachable database); null when all is well.</summary>
    public string? StorageProblem
    {
        get => _storageProblem;
        set
        {
            if (!string.Equals(_storageProblem, value, StringComparison.Ordinal))
            {
                _storageProblem = value;
                signal.Raise();
            }
        }
    }

    /// <summary>Set while readers cannot reach the gateway (broker down or not connected); null when all is well.</summary>
    public string? BrokerProblem
    {
        get => _brokerProblem;
        set
        {
            if (!string.Equals(_brokerProblem, value, StringComparison.Ordinal))
            {
                _brokerProblem = value;
                signal.Raise();
            }
        }
    }

    public string? Problem => _storageProblem ?? _brokerProblem;

    public bool IsReady => Problem is null;
}
