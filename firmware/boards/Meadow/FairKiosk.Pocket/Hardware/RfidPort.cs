using System.Text;
using FairKiosk.Parts.Loop;
using Meadow.Foundation.Sensors.Radio.Rfid;

namespace FairKiosk.Pocket.Hardware;

/// <summary>An ID-12LA or ID-20LA: the number of a 125-kHz card, in capital hexadecimal digits as the reader itself writes it.</summary>
internal sealed class RfidPort : IDisposable
{
    // AIM knows none for cards; its own begin with a bracket.
    private const string Symbology = "rfid:125";

    private readonly IDxxLA _reader;
    private Inbox? _inbox;

    public RfidPort(IDxxLA reader)
    {
        _reader = reader;
    }

    public void Start(Inbox inbox)
    {
        _inbox = inbox;
        _reader.RfidRead += Read;
        _reader.StartReading();
    }

    public void Dispose()
    {
        _reader.RfidRead -= Read;
        _reader.Dispose();
    }

    private void Read(object sender, RfidReadResult result)
    {
        _inbox!.Hold(result.Status == RfidValidationStatus.Ok && result.RfidTag is { } tag ? new BadgeRead(Digits(tag), Symbology) : BadgeRead.BrokenOff);
    }

    private static byte[] Digits(byte[] tag) => Encoding.ASCII.GetBytes(BitConverter.ToString(tag).Replace("-", string.Empty, StringComparison.Ordinal));
}
