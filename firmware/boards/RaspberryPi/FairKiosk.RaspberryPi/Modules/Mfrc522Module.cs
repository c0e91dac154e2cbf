using Iot.Device.Mfrc522;
using Iot.Device.Rfid;

namespace FairKiosk.RaspberryPi.Modules;

/// <summary>An MFRC522: Type 2 tags. Of cards with a processor it reads nothing, not even that they are badges.</summary>
public sealed class Mfrc522Module : NfcModule
{
    private static readonly TimeSpan LookTime = TimeSpan.FromMilliseconds(50);

    // Enough for a badge in its sleeve. Lines without a chip would read it as none or as all.
    private const Gain BadgeGain = Gain.G38dB;

    private readonly MfRc522 _chip;

    /// <summary>Begins to use it.</summary>
    /// <param name="chip">On whatever bus it is; the module disposes it.</param>
    /// <exception cref="IOException">There is none.</exception>
    public Mfrc522Module(MfRc522 chip)
        : base(chip, speaksIsoDep: false)
    {
        _chip = chip;
        CheckAnswers();
    }

    /// <inheritdoc />
    protected override Data106kbpsTypeA? Find() => _chip.ListenToCardIso14443TypeA(out var card, LookTime) ? card : null;

    /// <inheritdoc />
    protected override void CheckAnswers()
    {
        // Copies of the chip tell no version, and work; what was written is read back from any.
        _chip.Gain = BadgeGain;
        if (_chip.Gain != BadgeGain)
        {
            throw new IOException("The MFRC522 does not answer.");
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing) => _chip.Dispose();
}
