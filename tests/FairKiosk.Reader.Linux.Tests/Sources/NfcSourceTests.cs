using System.Text;
using FairKiosk.Parts.Nfc;
using FairKiosk.Reader.Linux.Nfc;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Testing;

namespace FairKiosk.Reader.Linux.Tests.Sources;

/// <summary>NFC readers as sources like any other: the real pcscd with a virtual reader, unplugged by stopping it.</summary>
[Collection(PcscCollection.Name)]
public sealed class NfcSourceTests(PcscDaemon daemon) : DeviceSourceContract
{
    protected override int Many => 12;

    protected override int NoiseRuns => 4;

    [Fact]
    public async Task Two_readers_that_come_back_after_pcscd_are_both_told()
    {
        daemon.Stop();
        daemon.Start();
        var sink = new RecordingSink();
        using var source = new NfcSource("virtual pcd");
        source.Start(sink);
        daemon.Stop();
        string[] gone = [await sink.NextWordsAsync(), await sink.NextWordsAsync()];
        Assert.All(gone, words => Assert.Contains("gone", words, StringComparison.Ordinal));
        // pcscd is back, its readers are not yet.
        daemon.Start(readers: false);
        using (var context = PcscContext.TryOpen(out _))
        {
            Assert.Empty(context!.TryListReaders()!);
        }

        daemon.Stop();
        daemon.Start();
        string[] back = [await sink.NextWordsAsync(), await sink.NextWordsAsync()];
        Assert.All(back, words => Assert.Contains("back", words, StringComparison.Ordinal));
    }

    private protected override DeviceRig Plug(int idleMillis) => new NfcRig(daemon);

    // On a tag there is no symbology: what looks like one is text.
    protected override BadgeRead ReadOf(string code, string symbology) => new(TagCode.Content, Encoding.UTF8.GetBytes(symbology + code), IsTooLarge: false);
}
