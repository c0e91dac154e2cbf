using FairKiosk.Reader.Feedback;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Linux.Page;

/// <summary>A signal of the reader as the page plays it.</summary>
/// <param name="Number">Rises with each signal, so that the same one twice is played twice.</param>
/// <param name="Name">For the page's own picture of it.</param>
/// <param name="Millis">When it was given, monotonic milliseconds: a page that hears it late does not sound it.</param>
/// <param name="Steps">Light, tone in hertz (0: none), milliseconds (0: until the next signal).</param>
internal sealed record PageSignal(long Number, string Name, long Millis, IReadOnlyList<PageSignal.Step> Steps)
{
    public static PageSignal Of(long number, Signal signal, long millis) => new(
        number,
        signal.ToString(),
        millis,
        [.. FeedbackPattern.For(signal).Steps.Select(step => new Step(step.Light.ToString(), step.BuzzerHertz, step.Millis))]);

    internal sealed record Step(string Light, int Hertz, int Millis);
}
