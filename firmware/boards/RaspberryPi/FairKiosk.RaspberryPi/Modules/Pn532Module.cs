using Iot.Device.Pn532;
using Iot.Device.Pn532.ListPassive;
using Iot.Device.Pn532.RfConfiguration;
using Iot.Device.Rfid;

namespace FairKiosk.RaspberryPi.Modules;

/// <summary>A PN532: Type 2 and Type 4 tags.</summary>
public sealed class Pn532Module : NfcModule
{
    private const int AnswerMillis = 250;

    private readonly Pn532 _chip;

    /// <summary>Begins to use it.</summary>
    /// <param name="chip">On whatever bus it is; the module disposes it.</param>
    public Pn532Module(Pn532 chip)
        : base(chip, speaksIsoDep: true)
    {
        _chip = chip;
        _chip.ReadTimeOut = AnswerMillis;

        // Left to itself it would look for a card for ever and answer nothing meanwhile.
        _ = _chip.SetMaxRetriesInitialization(new MaxRetriesMode { MaxRetryPassiveActivation = 1 });
    }

    /// <inheritdoc />
    protected override Data106kbpsTypeA? Find() =>
        _chip.ListPassiveTarget(MaxTarget.One, TargetBaudRate.B106kbpsTypeA) is { Length: > 1 } found ? _chip.TryDecode106kbpsTypeA(found.AsSpan(1)) : null;

    /// <inheritdoc />
    protected override void CheckAnswers()
    {
        if (!_chip.RunSelfTest(DiagnoseMode.CommunicationLineTest))
        {
            throw new IOException("The PN532 does not answer.");
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing) => _chip.Dispose();
}
