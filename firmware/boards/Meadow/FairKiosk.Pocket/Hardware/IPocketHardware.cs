using FairKiosk.Parts.Handheld;
using FairKiosk.Parts.Loop;
using FairKiosk.Reader.Feedback;
using FairKiosk.Reader.Ports;
using Meadow.Peripherals.Displays;

namespace FairKiosk.Pocket.Hardware;

/// <summary>What a pocket reader is made of. One class for each revision of its board.</summary>
public interface IPocketHardware : IHandheldBoard, IDisposable
{
    /// <summary>Gets where it keeps what must survive a power cut: the activation, the journal.</summary>
    string DataFolder { get; }

    /// <summary>Gets the screen, 240 × 240.</summary>
    IPixelDisplay Screen { get; }

    /// <summary>Gets a value indicating whether it is on a network.</summary>
    bool IsOnNetwork { get; }

    /// <summary>Gets a value indicating whether its wall clock has the right time from the beginning.</summary>
    bool KeepsTime { get; }

    /// <summary>Lets scanners and keys begin to post, from threads of their own.</summary>
    /// <param name="inbox">Where they post.</param>
    /// <param name="clock">What tells when a key changed.</param>
    void Start(Inbox inbox, IReaderClock clock);

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

    /// <summary>Begins to watch: without a <see cref="IHandheldBoard.FeedWatchdog"/> for half a minute the board starts again.</summary>
    void StartWatchdog();
}
