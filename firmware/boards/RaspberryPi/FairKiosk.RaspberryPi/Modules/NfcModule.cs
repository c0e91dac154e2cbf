using FairKiosk.Reader.Linux.Nfc;
using FairKiosk.Reader.Linux.Plugins;
using Iot.Device.Card;
using Iot.Device.Rfid;

namespace FairKiosk.RaspberryPi.Modules;

/// <summary>What the three modules have in common: cards of ISO/IEC 14443 type A.</summary>
/// <param name="driver">Speaks to the card that was found last.</param>
/// <param name="speaksIsoDep">Whether it can talk to cards with a processor (ISO/IEC 14443-4).</param>
public abstract class NfcModule(CardTransceiver driver, bool speaksIsoDep) : ICardModule
{
    // A module that has lost its power looks like one without a card.
    private const int LooksUntilAsked = 25;

    private int _looks;

    /// <inheritdoc />
    public ICard? Look()
    {
        if (Find() is { } card)
        {
            _looks = 0;
            return new ModuleCard(driver, card, speaksIsoDep, () => Find() is { } again && again.NfcId.AsSpan().SequenceEqual(card.NfcId));
        }

        if (++_looks >= LooksUntilAsked)
        {
            _looks = 0;
            CheckAnswers();
        }

        return null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Looks for a card and selects it.</summary>
    /// <returns>Null without one.</returns>
    protected abstract Data106kbpsTypeA? Find();

    /// <summary>Makes sure that the module itself is there.</summary>
    /// <exception cref="IOException">It is not.</exception>
    protected abstract void CheckAnswers();

    /// <summary>Lets go of the module.</summary>
    /// <param name="disposing">Always true; there is nothing but what is managed.</param>
    protected abstract void Dispose(bool disposing);
}
