namespace FairKiosk.Simulator.Planning;

/// <summary>What goes wrong with a reader that day.</summary>
internal enum ReaderQuirk
{
    None,
    OfflineForAnHour,

    /// <summary>Its wall clock is three hours off and knows that it is not synchronised.</summary>
    WrongClock,

    /// <summary>Dies with its battery in mid-day and goes on with a fresh one, on the same storage.</summary>
    BatterySwap,
}
