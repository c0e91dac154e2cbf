using FairKiosk.Reader.Linux.Keys;
using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>A scanner that types on an American keyboard, with Enter behind each code: recorded events through a pipe.</summary>
internal sealed class KeyboardRig : DeviceRig
{
    private readonly Typist _typist = new();
    private NamedPipe? _keys;

    public KeyboardRig(int idleMillis)
    {
        Source = new EvdevSource(new EvdevOptions { Device = Device, IdleMillis = idleMillis });
        PlugIn();
    }

    public override IScanSource Source { get; }

    public override void Begin(string code) => Type(_typist.Text(code));

    /// <summary>The kernel hands over whole events; of those any, most of them keys that exist.</summary>
    public override void Babble(byte[] noise)
    {
        var typeAt = 2 * IntPtr.Size;
        var whole = noise.AsSpan(0, noise.Length - (noise.Length % KeyReader.EventBytes));
        for (var at = 0; at < whole.Length; at += KeyReader.EventBytes)
        {
            var body = whole[(at + typeAt)..];
            if (body[6] >= 16)
            {
                BitConverter.TryWriteBytes(body, (ushort)(body[0] % 2));
                BitConverter.TryWriteBytes(body[2..], (ushort)(body[2] % 128));
                BitConverter.TryWriteBytes(body[4..], body[4] % 3);
            }
        }

        _keys!.Write(whole);
    }

    public override void Settle() => Type(_typist.Lose().Enter());

    public override void PlugIn() => _keys = new NamedPipe(Device);

    public override void Unplug() => _keys?.Dispose();

    protected override void Send(string code) => Type(_typist.Text(code).Enter());

    private void Type(Typist typist) => _keys!.Write(typist.Take());
}
