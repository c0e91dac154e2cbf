namespace FairKiosk.Nano;

/// <summary>Which pin of the ESP32-S3 goes where on the tap puck. Numbers are GPIO numbers. None is a strapping pin (0, 3, 45, 46), one of
/// the flash (26 to 37) or of USB (19, 20); data sheet of the ESP32-S3, table "pin overview".</summary>
public static class PinMap
{
    /// <summary>Data of the I²C bus that the PN532 hangs on.</summary>
    public const int NfcData = 8;

    /// <summary>Clock of that bus.</summary>
    public const int NfcClock = 9;

    /// <summary>Chip select of the MFRC522, the other NFC chip that fits.</summary>
    public const int NfcSelect = 10;

    /// <summary>Controller out, MFRC522 in.</summary>
    public const int SpiOut = 11;

    /// <summary>Clock of the MFRC522.</summary>
    public const int SpiClock = 12;

    /// <summary>Controller in, MFRC522 out.</summary>
    public const int SpiIn = 13;

    /// <summary>Reset of the MFRC522.</summary>
    public const int NfcReset = 14;

    /// <summary>From the puck to the QR reader.</summary>
    public const int CodeSend = 17;

    /// <summary>From the QR reader to the puck.</summary>
    public const int CodeReceive = 18;

    /// <summary>The ring of lights.</summary>
    public const int Ring = 21;

    /// <summary>The buzzer.</summary>
    public const int Buzzer = 4;

    /// <summary>Serial line for the set-up: from the puck.</summary>
    public const int SetupSend = 43;

    /// <summary>Serial line for the set-up: to the puck.</summary>
    public const int SetupReceive = 44;
}
