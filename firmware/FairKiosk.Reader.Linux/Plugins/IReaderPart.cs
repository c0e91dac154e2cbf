using FairKiosk.Parts.Screen;
using FairKiosk.Reader.Feedback;

namespace FairKiosk.Reader.Linux.Plugins;

/// <summary>Light, buzzer, screen or keys: whatever a part is not, it leaves alone. All of it is called from one thread, and only for changes.</summary>
public interface IReaderPart : IDisposable
{
    /// <summary>Shows a light in place of the one before.</summary>
    /// <param name="colour">The light.</param>
    void Light(LightColour colour)
    {
    }

    /// <summary>Sounds a tone in place of the one before.</summary>
    /// <param name="hertz">The tone; 0 is silence.</param>
    void Tone(int hertz)
    {
    }

    /// <summary>Gets where texts stand on it.</summary>
    /// <value>Null for what is no screen.</value>
    ScreenLayout? Layout => null;

    /// <summary>Shows texts in place of those before; nothing clears the screen.</summary>
    /// <param name="texts">As <see cref="Layout"/> has placed them; none at all when the reader stops.</param>
    void Show(ScreenText[] texts)
    {
    }

    /// <summary>Looks at a key, about a hundred times a second.</summary>
    /// <param name="key">0 to 2, from left to right.</param>
    /// <returns>Whether it is down now; contacts may bounce.</returns>
    bool IsDown(int key) => false;
}
