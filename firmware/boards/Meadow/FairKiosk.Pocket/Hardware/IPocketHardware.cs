using FairKiosk.Parts.Power;
using FairKiosk.Reader.Feedback;
using Meadow.Peripherals.Displays;

namespace FairKiosk.Pocket.Hardware;

/// <summary>What a pocket reader is made of. One class for each revision of its board.</summary>
public interface IPocketHardware : IDisposable
{
    /// <summary>Gets where it keeps what must survive a power cut: the activation, the journal.</summary>
    string DataFolder { get; }

    /// <summary>Gets the screen, 240 × 240.</summary>
    IPixelDisplay Screen { get; }

    /// <summary>Gets the fuel gauge.</summary>
    IRegisterPort Gauge { get; }

    /// <summary>Gets a value indicating whether it is on a network.</summary>
    bool IsOnNetwork { get; }

    /// <summary>Gets a value indicating whether its wall clock has the right time from the beginning.</summary>
    bool KeepsTime { get; }

    /// <summary>Gets a value indicating whether it is known to be on mains power whatever the gauge says.</summary>
    bool HasMains { get; }

    /// <summary>Lets scanners and keys begin to post, from threads of their own.</summary>
    /// <param name="inbox">Where they post.</param>
    void Start(Inbox inbox);

    /// <summary>Whether a key's contact is closed.</summary>
    /// <param name="key">0 to 2, from left to right.</param>
    /// <returns>True while it is pressed.</returns>
    bool IsKeyDown(int key);

    /// <summary>Sets the light.</summary>
    /// <param name="colour">Its colour.</param>
    void Light(LightColour colour);

    /// <summary>Sets the buzzer.</summary>
    /// <param name="hertz">Its tone; 0 is silence.</param>
    void Sound(int hertz);

    /// <summary>Sets the light behind the screen.</summary>
    /// <param name="isOn">Whether it is lit.</param>
    void LightScreen(bool isOn);

    /// <summary>Joins the network that the board knows.</summary>
    /// <param name="cancelled">Ends the attempt.</param>
    /// <returns>Completes when it has joined; fails when it cannot.</returns>
    Task JoinNetworkAsync(CancellationToken cancelled);

    /// <summary>Leaves the network and switches the radio off.</summary>
    /// <returns>Completes when it is off.</returns>
    Task LeaveNetworkAsync();

    /// <summary>Begins to watch: without a <see cref="FeedWatchdog"/> for half a minute the board starts again.</summary>
    void StartWatchdog();

    /// <summary>All is well.</summary>
    void FeedWatchdog();
}
