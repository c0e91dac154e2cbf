using FairKiosk.Reader.Linux.Nfc;

namespace FairKiosk.Reader.Linux.Plugins;

/// <summary>An NFC module.</summary>
public interface ICardModule : IDisposable
{
    /// <summary>Looks once whether a card lies there, which may take some hundred milliseconds.</summary>
    /// <returns>The card, ready to be asked, though it was there the last time as well; null without one.</returns>
    /// <exception cref="Exception">The module does not answer any more.</exception>
    ICard? Look();
}
