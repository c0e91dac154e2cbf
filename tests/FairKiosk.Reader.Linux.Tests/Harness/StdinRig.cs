using System.Text;
using FairKiosk.Parts.Scanning;
using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>A program that writes one code per line into the reader's standard input.</summary>
internal sealed class StdinRig : ScannerRig
{
    private readonly TemporaryFolder _folder = new();
    private readonly NamedPipe _writer;

    public StdinRig(Framing framing)
    {
        _writer = new NamedPipe(_folder["stdin"]);
        Source = new StdinSource(framing, () => new FileStream(_writer.Device, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0));
    }

    public override IScanSource Source { get; }

    public override void Begin(string code) => Babble(Encoding.UTF8.GetBytes(code));

    public override void Babble(byte[] noise) => _writer.Write(noise);

    public override void Settle() => Send(string.Empty);

    public override void Unplug() => _writer.Dispose();

    public override Task LossIsToldAsync() => Sink.EndAsync();

    // A read of standard input cannot be called back: the thread ends with what comes next, and says nothing of it.
    public override Task SilenceAsync() => Sink.EndAsync();

    protected override void Send(string code) => Begin(code + "\n");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Unplug();
        _folder.Dispose();
    }
}
