namespace FairKiosk.Wire;

/// <summary>Who serves. Immutable. Published retained, hence without a clock: a retained time is stale on delivery.</summary>
public sealed class GatewayStatus
{
    /// <summary>Gets the gateway's id.</summary>
    public string Gateway { get; init; } = "";

    /// <summary>Gets the database id, 16 hex digits.</summary>
    public string Database { get; init; } = "";

    /// <summary>Gets the epoch, 16 hex digits; random at each gateway start.</summary>
    public string Epoch { get; init; } = "";
}
