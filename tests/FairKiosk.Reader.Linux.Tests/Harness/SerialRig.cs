using System.Text;
using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>A serial scanner with a carriage return behind each code.</summary>
internal sealed class SerialRig : DeviceRig
{
    private PseudoTerminal? _line;

    public SerialRig(int idleMillis)
    {
        Source = new SerialSource(new SerialOptions { Device = Device, IdleMillis = idleMillis });
        PlugIn();
    }

    public override IScanSource Source { get; }

    public override void Begin(string code) => Babble(Encoding.UTF8.GetBytes(code));

    public override void Babble(byte[] noise) => _line!.Write(noise);

    public override void Settle() => Send(string.Empty);

    public override void PlugIn()
    {
        _line = new PseudoTerminal();
        File.CreateSymbolicLink(Device, _line.Device);
    }

    public override void Unplug()
    {
        File.Delete(Device);
        _line?.Dispose();
    }

    protected override void Send(string code) => Begin(code + "\r");
}
