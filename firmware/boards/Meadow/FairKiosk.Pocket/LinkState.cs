namespace FairKiosk.Pocket;

/// <summary>How the connection is. Immutable.</summary>
public sealed class LinkState
{
    /// <summary>Creates it.</summary>
    /// <param name="ups">How often it has come up.</param>
    /// <param name="isUp">Whether it is up now.</param>
    public LinkState(int ups, bool isUp)
    {
        Ups = ups;
        IsUp = isUp;
    }

    /// <summary>Gets how often it has come up.</summary>
    public int Ups { get; }

    /// <summary>Gets a value indicating whether it is up now.</summary>
    public bool IsUp { get; }
}
