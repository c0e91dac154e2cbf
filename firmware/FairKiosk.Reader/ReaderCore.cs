#pragma warning disable CA1822 // The shape first; the parts follow.
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader;

/// <summary>The whole portable reader. Called from one loop of the host; only <see cref="CheckBusy"/> may come from another thread.</summary>
public sealed class ReaderCore
{
    private readonly ReaderSettings _settings;
    private readonly IReaderClock _clock;

    /// <summary>Wires a reader; nothing is touched before <see cref="Open"/>.</summary>
    /// <param name="settings">What the host decides.</param>
    /// <param name="store">Where the journal lives.</param>
    /// <param name="clock">The clocks.</param>
    /// <param name="link">The way to the broker.</param>
    /// <param name="indicator">Light and buzzer.</param>
    /// <param name="display">The display, or <see cref="NullDisplay"/>.</param>
    /// <param name="entropy">Where ids and jitter come from.</param>
    public ReaderCore(
        ReaderSettings settings, IJournalStore store, IReaderClock clock, ILink link, IIndicator indicator, IDisplay display, IEntropy entropy)
    {
        _settings = settings;
        _clock = clock;
        _ = store;
        _ = link;
        _ = indicator;
        _ = display;
        _ = entropy;
    }

    /// <summary>Gets how many events of all journals have no receipt yet.</summary>
    public long Waiting { get; private set; }

    /// <summary>Gets the id of the journal that is written to.</summary>
    public string ActiveJournal { get; private set; } = "";

    /// <summary>Gets the highest sequence of the active journal.</summary>
    public long Head { get; private set; }

    /// <summary>Reads the journals and begins a boot.</summary>
    /// <exception cref="JournalStoreException">The storage cannot be read or written at all.</exception>
    public void Open()
    {
    }

    /// <summary>Takes what a badge reader read.</summary>
    /// <param name="data">The buffer; not kept.</param>
    /// <param name="offset">Where the read begins.</param>
    /// <param name="count">Its bytes.</param>
    /// <param name="symbology">An AIM identifier such as <c>]Q1</c>, or empty.</param>
    /// <returns>What became of it; the indicator has shown it.</returns>
    public ScanOutcome Present(byte[] data, int offset, int count, string symbology) => ScanOutcome.Unreadable;

    /// <summary>Says something about the last accepted scan, from a button or a page.</summary>
    /// <param name="mark">One of <see cref="Marks"/>.</param>
    /// <param name="value">Its value, or empty.</param>
    /// <returns>What became of it; the indicator has shown it.</returns>
    public ScanOutcome Mark(string mark, string value) => ScanOutcome.CommandRefused;

    /// <summary>The host is connected and subscribed.</summary>
    public void LinkUp()
    {
    }

    /// <summary>The host has lost the connection.</summary>
    public void LinkDown()
    {
    }

    /// <summary>A message arrived on a subscribed topic. Never throws on any bytes.</summary>
    /// <param name="topic">Its topic.</param>
    /// <param name="payload">The buffer; not kept.</param>
    /// <param name="count">Bytes of the payload, from 0.</param>
    public void MessageArrived(string topic, byte[] payload, int count)
    {
    }

    /// <summary>Does what is due.</summary>
    /// <returns>Milliseconds until it wants to be called again, at most 1000.</returns>
    public int Tick() => 1000;

    /// <summary>Shows <see cref="Signal.Wait"/> when a journal write has taken more than 300 ms. For a host's watch thread or timer.</summary>
    public void CheckBusy()
    {
    }

    /// <summary>How the reader is.</summary>
    /// <returns>What the status topic tells.</returns>
    public ReaderStatus Status() => new() { Millis = _clock.MonotonicMillis, Firmware = _settings.Firmware };

    /// <summary>Tells how the reader is powered; the host knows.</summary>
    /// <param name="batteryPercent">0 to 100, or -1 when unknown.</param>
    /// <param name="mains">Whether it runs on mains power.</param>
    public void SetPower(int batteryPercent, bool mains)
    {
    }

    /// <summary>Closes the journal cleanly, so that the next start may continue it.</summary>
    public void Close()
    {
    }
}
