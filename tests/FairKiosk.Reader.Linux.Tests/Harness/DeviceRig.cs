namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>A scanner that can be unplugged and plugged in again.</summary>
internal abstract class DeviceRig : ScannerRig
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Where the scanner is, as long as it is plugged in.</summary>
    protected string Device => _folder["scanner"];

    public abstract void PlugIn();

    public override async Task LossIsToldAsync() =>
        Assert.Contains("gone", await Sink.NextWordsAsync(), StringComparison.Ordinal);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Unplug();
        _folder.Dispose();
    }
}
