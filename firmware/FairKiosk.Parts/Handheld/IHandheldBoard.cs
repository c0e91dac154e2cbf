using FairKiosk.Parts.Power;

namespace FairKiosk.Parts.Handheld;

/// <summary>What the loop of a hand-held reader asks of its board. Called from the loop; nothing here waits.</summary>
public interface IHandheldBoard
{
    /// <summary>Gets the fuel gauge.</summary>
    IRegisterPort Gauge { get; }

    /// <summary>Gets a value indicating whether it is known to be on mains power whatever the gauge says.</summary>
    bool HasMains { get; }

    /// <summary>Whether a key's contact is closed.</summary>
    /// <param name="key">0 to 2, from left to right.</param>
    /// <returns>True while it is pressed.</returns>
    bool IsKeyDown(int key);

    /// <summary>All is well: tells the watchdog.</summary>
    void FeedWatchdog();
}
