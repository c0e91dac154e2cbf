namespace FairKiosk.Gateway.Hosting;

/// <summary>What can be wrong with the gateway as a whole.</summary>
internal enum GatewayProblem
{
    /// <summary>All is well.</summary>
    None,

    /// <summary>Nothing new can be stored until there is room.</summary>
    DiskFull,

    /// <summary>The database cannot be written at the moment.</summary>
    DatabaseBusy,

    /// <summary>The database cannot be read any more.</summary>
    DatabaseDamaged,

    /// <summary>The gateway has just been started.</summary>
    BrokerConnecting,

    /// <summary>The broker does not answer.</summary>
    BrokerLost,

    /// <summary>The broker ended and is started again.</summary>
    BrokerStopped,
}
