using System.Text;
using FairKiosk.Reader.Linux.Nfc;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests.Sources;

/// <summary>NFC readers as sources like any other: the real pcscd with a virtual reader, unplugged by stopping it.</summary>
[Collection(PcscCollection.Name)]
public sealed class NfcSourceTests(PcscDaemon daemon) : DeviceSourceContract
{
    private protected override int Many => 12;

    private protected override int NoiseRuns => 4;

    private protected override DeviceRig Plug(int idleMillis) => new NfcRig(daemon);

    // On a tag there is no symbology: what looks like one is text.
    private protected override ScanRead ReadOf(string code) => new(Encoding.UTF8.GetBytes(code), CardReading.Content);
}
