using FairKiosk.Parts.Handheld;
using FairKiosk.Parts.Loop;
using FairKiosk.Parts.Power;
using FairKiosk.Parts.Screen;
using FairKiosk.Pocket.Hardware;
using FairKiosk.Pocket.Link;
using FairKiosk.Pocket.Screen;
using FairKiosk.Pocket.Storage;
using FairKiosk.Pocket.Update;
using FairKiosk.Reader;

namespace FairKiosk.Pocket;

/// <summary>The composition root: puts a pocket reader together on its hardware, and runs it.</summary>
internal sealed class PocketParts : IAsyncDisposable
{
    private readonly Inbox _inbox = new(room: 64);
    private readonly IPocketHardware _hardware;
    private readonly PocketClock _clock;
    private readonly FlashJournalStore _store;
    private readonly MqttnetLink _link;
    private readonly Lamp _lamp;
    private readonly ReaderCore _core;
    private readonly HandheldReader _reader;
    private Task _running = Task.CompletedTask;

    public PocketParts(IPocketHardware hardware, PocketClock clock, PocketUpdate update, string firmware, int utcOffsetMinutes)
    {
        _hardware = hardware;
        _clock = clock;
        var folder = new PocketFolder(hardware.DataFolder);
        var activation = folder.ReadActivation();
        var entropy = new PocketEntropy();
        var watchdog = new WatchdogRule();
        _store = new FlashJournalStore(folder.Journal, ReaderSettings.DefaultCapacityBytes);
        _link = new MqttnetLink(activation, folder.ReadAuthority(activation), hardware, _inbox, clock, watchdog, entropy);
        _lamp = new Lamp(clock, hardware);
        var screen = new PocketScreen(hardware.Screen);
        var live = new LiveScreen(screen.CreateLayout());
        _core = new ReaderCore(folder.SettingsOf(activation, firmware), _store, clock, _link, _lamp, live, entropy);
        var loop = new ReaderLoop(_core, _inbox, folder, activation.ReaderId);
        _reader = new HandheldReader(_core, loop, clock, hardware, new PocketHost(hardware, _lamp, _link, screen, update), live, watchdog, utcOffsetMinutes);
    }

    public Task RunAsync() => _running = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public void Stop() => _inbox.Stop();

    public async ValueTask DisposeAsync()
    {
        Stop();
        try
        {
            await _running.ConfigureAwait(false);
        }
        finally
        {
            // Of a loop that has failed, too, nothing may stay open: the journal, the link, the pins.
            await _link.StopAsync().ConfigureAwait(false);
            _link.Dispose();
            _lamp.Dispose();
            _store.Dispose();
            _hardware.Dispose();
        }
    }

    private void Run()
    {
        _core.Open();
        _hardware.StartWatchdog();
        _hardware.Start(_inbox, _clock);
        _link.Start();
        using var busy = new Timer(_ => _core.CheckBusy(), null, ReaderCore.BusyCheckMillis, ReaderCore.BusyCheckMillis);
        while (!_inbox.IsStopping)
        {
            _reader.Turn(int.MaxValue);
        }

        _core.Close();
    }
}
