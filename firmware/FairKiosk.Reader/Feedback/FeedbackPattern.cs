using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Feedback;

/// <summary>How a signal looks and sounds. Immutable; hosts play the steps in order.</summary>
/// <remarks>Only <see cref="Signal.Accepted"/> has the single high tone: in a loud hall that tone means kept, and nothing else may sound like it.
/// The tones lie between 400 and 3000 Hz, where small buzzers are loud and older ears still hear; refusals are low and come twice, so that they differ without colour.</remarks>
public sealed class FeedbackPattern
{
    private const int High = 2700;
    private const int Middle = 1200;
    private const int Low = 500;

    private static readonly FeedbackPattern Accepted = new([new FeedbackStep(LightColour.Green, High, 120), new FeedbackStep(LightColour.Green, 0, 600)]);

    private static readonly FeedbackPattern Duplicate = new([new FeedbackStep(LightColour.Amber, 0, 400)]);

    private static readonly FeedbackPattern Unreadable = new([new FeedbackStep(LightColour.Red, Middle, 80), new FeedbackStep(LightColour.Red, 0, 400)]);

    private static readonly FeedbackPattern Wait = new([new FeedbackStep(LightColour.Blue, 0, 0)]);

    private static readonly FeedbackPattern Refused = new([
        new FeedbackStep(LightColour.Red, Low, 250), new FeedbackStep(LightColour.Off, 0, 100),
        new FeedbackStep(LightColour.Red, Low, 250), new FeedbackStep(LightColour.Red, 0, 800)]);

    private static readonly FeedbackPattern Offline = new([new FeedbackStep(LightColour.Amber, 0, 0)]);

    private static readonly FeedbackPattern NotStored = new([
        new FeedbackStep(LightColour.Amber, Low, 150), new FeedbackStep(LightColour.Off, 0, 150),
        new FeedbackStep(LightColour.Amber, Low, 150), new FeedbackStep(LightColour.Amber, 0, 0)]);

    private static readonly FeedbackPattern NearlyFull = new([
        new FeedbackStep(LightColour.Amber, 0, 200), new FeedbackStep(LightColour.Off, 0, 200), new FeedbackStep(LightColour.Amber, 0, 200)]);

    private static readonly FeedbackPattern Identify = new([
        new FeedbackStep(LightColour.Blue, Middle, 200), new FeedbackStep(LightColour.Off, 0, 200),
        new FeedbackStep(LightColour.Blue, Middle, 200), new FeedbackStep(LightColour.Off, 0, 200),
        new FeedbackStep(LightColour.Blue, Middle, 200)]);

    private static readonly FeedbackPattern Ready = new([new FeedbackStep(LightColour.Green, 0, 300), new FeedbackStep(LightColour.Off, 0, 0)]);

    private static readonly FeedbackPattern StaffKnown = new([
        new FeedbackStep(LightColour.Blue, Low, 100), new FeedbackStep(LightColour.Blue, Middle, 100), new FeedbackStep(LightColour.Green, 0, 600)]);

    private FeedbackPattern(FeedbackStep[] steps)
    {
        Steps = steps;
    }

    /// <summary>Gets the steps in order; the array is shared and never changed.</summary>
    public FeedbackStep[] Steps { get; }

    /// <summary>The pattern of a signal.</summary>
    /// <param name="signal">The signal.</param>
    /// <returns>A shared instance.</returns>
    public static FeedbackPattern For(Signal signal) => signal switch
    {
        Signal.Accepted => Accepted,
        Signal.Duplicate => Duplicate,
        Signal.Unreadable => Unreadable,
        Signal.Wait => Wait,
        Signal.Offline => Offline,
        Signal.NotStored => NotStored,
        Signal.JournalNearlyFull => NearlyFull,
        Signal.Identify => Identify,
        Signal.Ready => Ready,
        Signal.StaffKnown => StaffKnown,
        _ => Refused,
    };
}
