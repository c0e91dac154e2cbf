using System.Threading;
using FairKiosk.Parts.Loop;
using FairKiosk.Wire;
using Iot.Device.AtomQrCode;

namespace FairKiosk.Nano.Drivers;

/// <summary>Asks the QR module for codes again and again, on a thread of its own.</summary>
/// <remarks>One request for each code: the maker's driver empties its buffer only then.</remarks>
public sealed class CodeModule
{
    private const string Port = "COM3";

    // A code that stays before the module is answered once in a second, not without end.
    private const int PauseMillis = 1000;
    private readonly Inbox _inbox;

    /// <summary>Creates it; nothing is read before <see cref="Start"/>.</summary>
    /// <param name="inbox">Where codes go.</param>
    public CodeModule(Inbox inbox)
    {
        _inbox = inbox;
    }

    /// <summary>Begins to read.</summary>
    public void Start() => new Thread(Run).Start();

    private void Run()
    {
        QrCodeReader? reader = null;
        while (true)
        {
            try
            {
                // Its own beep would say kept before it is.
                reader ??= new QrCodeReader(Port) { TriggerMode = TriggerMode.Host, EnableBeep = false };
                if (reader.TryReadBarcode(out var text) && text.Length > 0)
                {
                    _inbox.Hold(new BadgeRead(Utf8.GetBytes(text), ""));
                    Thread.Sleep(PauseMillis);
                }
            }
            catch (System.Exception)
            {
                // The driver stumbles over what comes late, and throws whatever its port throws. The next request begins afresh.
                Thread.Sleep(PauseMillis);
            }
        }
    }
}
