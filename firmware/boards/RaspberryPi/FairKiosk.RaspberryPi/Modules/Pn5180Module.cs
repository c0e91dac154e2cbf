using Iot.Device.Pn5180;
using Iot.Device.Rfid;

namespace FairKiosk.RaspberryPi.Modules;

/// <summary>A PN5180: Type 2 tags, from further away than the others. Its driver does not talk to processors of type A.</summary>
public sealed class Pn5180Module : NfcModule
{
    private const int LookMillis = 50;
    private const int NoChip = byte.MaxValue;

    private readonly Pn5180 _chip;

    /// <summary>Begins to use it.</summary>
    /// <param name="chip">The module disposes it.</param>
    /// <exception cref="IOException">There is none.</exception>
    public Pn5180Module(Pn5180 chip)
        : base(chip, speaksIsoDep: false)
    {
        _chip = chip;
        CheckAnswers();
    }

    /// <inheritdoc />
    protected override Data106kbpsTypeA? Find() => _chip.ListenToCardIso14443TypeA(
        TransmitterRadioFrequencyConfiguration.Iso14443A_Nfc_PI_106_106, ReceiverRadioFrequencyConfiguration.Iso14443A_Nfc_PI_106_106, out var card, LookMillis) ? card : null;

    /// <inheritdoc />
    protected override void CheckAnswers()
    {
        var (product, _, _) = _chip.GetVersions();

        // Lines without a chip read all ones, or all zeros.
        if (product is null or { Major: 0, Minor: 0 } or { Major: NoChip, Minor: NoChip })
        {
            throw new IOException("The PN5180 does not answer.");
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing) => _chip.Dispose();
}
