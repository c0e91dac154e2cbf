namespace FairKiosk.Gateway.Hosting;

/// <summary>Something outside stands in the way. The message is for the person at the terminal: what happened and what to do.</summary>
internal sealed class GatewayStartException : Exception
{
    public GatewayStartException()
    {
    }

    public GatewayStartException(string message)
        : base(message)
    {
    }

    public GatewayStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
