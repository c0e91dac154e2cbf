using FairKiosk.Parts.Power;
using FairKiosk.Parts.Screen;
using FairKiosk.Pocket.Hardware;
using FairKiosk.Pocket.Link;
using FairKiosk.Pocket.Screen;
using FairKiosk.Pocket.Storage;
using FairKiosk.Reader;
using Meadow.Update;

namespace FairKiosk.Pocket;

/// <summary>The composition root: puts a pocket reader together on its hardware.</summary>
internal sealed class PocketParts : IAsyncDisposable
{
    private readonly FlashJournalStore _store;

    public PocketParts(IPocketHardware hardware, PocketClock clock, IUpdateService? updates, string firmware, int utcOffsetMinutes)
    {
        Hardware = hardware;
        Clock = clock;
        UtcOffsetMinutes = utcOffsetMinutes;
        Folder = new PocketFolder(hardware.DataFolder);
        var activation = Folder.ReadActivation();
        ReaderId = activation.ReaderId;
        var entropy = new PocketEntropy();
        _store = new FlashJournalStore(Folder.Journal, ReaderSettings.DefaultCapacityBytes);
        Link = new MqttnetLink(activation, Folder.ReadAuthority(activation), hardware, Inbox, clock, Watchdog, entropy);
        Lamp = new Lamp(clock, hardware);
        Screen = new PocketScreen(hardware.Screen);
        Live = new LiveScreen(Screen.CreateLayout());
        Update = new PocketUpdate(updates);
        var settings = new ReaderSettings
        {
            ReaderId = activation.ReaderId,
            Firmware = firmware,
            CommandKey = activation.CommandKey,
            Config = Folder.NewerConfig(activation.Config),
        };
        Core = new ReaderCore(settings, _store, clock, Link, Lamp, Live, entropy);
    }

    public IPocketHardware Hardware { get; }

    public PocketClock Clock { get; }

    public int UtcOffsetMinutes { get; }

    public PocketFolder Folder { get; }

    public string ReaderId { get; }

    public Inbox Inbox { get; } = new();

    public WatchdogRule Watchdog { get; } = new();

    public MqttnetLink Link { get; }

    public Lamp Lamp { get; }

    public PocketScreen Screen { get; }

    public LiveScreen Live { get; }

    public PocketUpdate Update { get; }

    public ReaderCore Core { get; }

    public async ValueTask DisposeAsync()
    {
        await Link.StopAsync().ConfigureAwait(false);
        Link.Dispose();
        Lamp.Dispose();
        _store.Dispose();
        Hardware.Dispose();
        Inbox.Dispose();
    }
}
