using FairKiosk.Parts.Power;
using FairKiosk.Parts.Screen;

namespace FairKiosk.Parts.Handheld;

/// <summary>What the loop of a hand-held reader tells its host. Called from the loop.</summary>
public interface IHandheldHost
{
    /// <summary>How far screen, light and radio rest from now on; told when it changes. They begin awake.</summary>
    /// <param name="rest">How far.</param>
    void Rest(Rest rest);

    /// <summary>The screen shows something else.</summary>
    /// <param name="texts">All of it.</param>
    void Draw(ScreenText[] texts);

    /// <summary>Nobody would be disturbed now: a new firmware that was fetched may be taken.</summary>
    void TakeUpdate();

    /// <summary>Something for the log: by numbers, never by badge.</summary>
    /// <param name="words">What happened.</param>
    void Log(string words);
}
