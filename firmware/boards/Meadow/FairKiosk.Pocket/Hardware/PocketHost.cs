using FairKiosk.Parts.Handheld;
using FairKiosk.Parts.Power;
using FairKiosk.Parts.Screen;
using FairKiosk.Pocket.Link;
using FairKiosk.Pocket.Screen;
using FairKiosk.Pocket.Update;
using Meadow;

namespace FairKiosk.Pocket.Hardware;

/// <summary>Passes on what the reader's loop tells: to screen, light and radio, to the system's update and to its log.</summary>
internal sealed class PocketHost : IHandheldHost
{
    private readonly IPocketHardware _hardware;
    private readonly Lamp _lamp;
    private readonly MqttnetLink _link;
    private readonly PocketScreen _screen;
    private readonly PocketUpdate _update;

    public PocketHost(IPocketHardware hardware, Lamp lamp, MqttnetLink link, PocketScreen screen, PocketUpdate update)
    {
        _hardware = hardware;
        _lamp = lamp;
        _link = link;
        _screen = screen;
        _update = update;
    }

    void IHandheldHost.Rest(Rest rest)
    {
        _lamp.IsDark = rest != Rest.Awake;
        _hardware.LightScreen(rest == Rest.Awake);
        _link.IsWanted = rest != Rest.Quiet;
    }

    public void Draw(ScreenText[] texts) => _screen.Draw(texts);

    public void TakeUpdate() => _update.Take();

    public void Log(string words) => Resolver.Log.Info(words);
}
