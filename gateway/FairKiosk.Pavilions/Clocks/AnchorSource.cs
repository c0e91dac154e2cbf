namespace FairKiosk.Pavilions.Clocks;

/// <summary>Who told the reader the time. A receipt is believed before NTP where the two contradict each other.</summary>
public enum AnchorSource
{
    /// <summary>The echo in a gateway's receipt: the gateway's own clock, half a round trip away.</summary>
    Receipt,

    /// <summary>The reader's own clock, which called itself synchronised.</summary>
    Ntp,
}
