namespace FairKiosk.Reader.Feedback;

/// <summary>One step of a pattern. Immutable.</summary>
public sealed class FeedbackStep
{
    /// <summary>Creates it.</summary>
    /// <param name="light">The light during the step.</param>
    /// <param name="buzzerHertz">The tone, or 0 for silence.</param>
    /// <param name="millis">How long.</param>
    public FeedbackStep(LightColour light, int buzzerHertz, int millis)
    {
        Light = light;
        BuzzerHertz = buzzerHertz;
        Millis = millis;
    }

    /// <summary>Gets the light during the step.</summary>
    public LightColour Light { get; }

    /// <summary>Gets the tone, hertz; 0 is silence.</summary>
    public int BuzzerHertz { get; }

    /// <summary>Gets how long the step lasts, milliseconds; 0 means until the next signal.</summary>
    public int Millis { get; }
}
