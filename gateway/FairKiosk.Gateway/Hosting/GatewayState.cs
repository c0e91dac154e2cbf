namespace FairKiosk.Gateway.Hosting;

/// <summary>What is wrong at the moment; read by the banner of every page and by /healthz. Thread-safe.</summary>
internal sealed class GatewayState(LiveSignal signal)
{
    private volatile GatewayProblem _storageProblem;
    private volatile GatewayProblem _brokerProblem;

    /// <summary>Set while nothing can be stored (full disk, unreachable database); none when all is well.</summary>
    public GatewayProblem StorageProblem
    {
        get => _storageProblem;
        set
        {
            if (_storageProblem != value)
            {
                _storageProblem = value;
                signal.Raise();
            }
        }
    }

    /// <summary>Set while readers cannot reach the gateway (broker down or not connected); none when all is well.</summary>
    public GatewayProblem BrokerProblem
    {
        get => _brokerProblem;
        set
        {
            if (_brokerProblem != value)
            {
                _brokerProblem = value;
                signal.Raise();
            }
        }
    }

    public GatewayProblem Problem => _storageProblem is GatewayProblem.None ? _brokerProblem : _storageProblem;

    public bool IsReady => Problem is GatewayProblem.None;
}
