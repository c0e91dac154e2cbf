using FairKiosk.Reader.Linux.Nfc;
using FairKiosk.Reader.Linux.Plugins;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>An NFC module of a plug-in that can be unplugged.</summary>
internal sealed class VirtualModule : ICardModule
{
    private readonly SemaphoreSlim _looks = new(0);
    private volatile VirtualCard? _card;
    private volatile bool _isUnplugged;

    public VirtualCard? Card
    {
        get => _card;
        set => _card = value;
    }

    public bool IsUnplugged
    {
        get => _isUnplugged;
        set => _isUnplugged = value;
    }

    public ICardModule Open() => IsUnplugged ? throw new IOException("no answer on the bus") : this;

    public ICard? Look()
    {
        if (IsUnplugged)
        {
            throw new IOException("no answer on the bus");
        }

        var seen = Card;
        _looks.Release();
        return seen;
    }

    /// <summary>Waits until it has looked so often from now on.</summary>
    public void AwaitLooks(int count, CancellationToken until)
    {
        while (_looks.Wait(0, until))
        {
            // What it saw before now does not count.
        }

        // The look that was under way when this began may have seen what was there before.
        for (var look = 0; look <= count && !IsUnplugged; look++)
        {
            _ = _looks.Wait(TimeSpan.FromSeconds(1), until);
        }
    }

    public void Dispose()
    {
        // It is plugged in again as it is.
    }
}
