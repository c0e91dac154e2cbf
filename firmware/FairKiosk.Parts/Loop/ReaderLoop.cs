using FairKiosk.Reader;
using FairKiosk.Wire;

namespace FairKiosk.Parts.Loop;

/// <summary>What the one loop of a board does between its core and its <see cref="Loop.Inbox"/>, turn by turn.</summary>
public sealed class ReaderLoop
{
    private readonly ReaderCore _core;
    private readonly Inbox _inbox;
    private readonly IConfigStore _configs;
    private readonly string _configTopic;
    private LinkState _link;

    /// <summary>Creates it; the core is opened before its first turn.</summary>
    /// <param name="core">The reader.</param>
    /// <param name="inbox">What other threads have for it.</param>
    /// <param name="configs">Where its configuration is kept.</param>
    /// <param name="readerId">Who it is.</param>
    public ReaderLoop(ReaderCore core, Inbox inbox, IConfigStore configs, string readerId)
    {
        _core = core;
        _inbox = inbox;
        _configs = configs;
        _configTopic = Topics.Config(readerId);
        _link = inbox.Link;
    }

    /// <summary>Gets a value indicating whether the core has been told that it is connected.</summary>
    public bool IsUp => _link.IsUp;

    /// <summary>Gets what became of the badge of the last turn.</summary>
    public ScanOutcome Outcome { get; private set; }

    /// <summary>Does what is due.</summary>
    /// <param name="mostMillis">How long to wait at most, whatever the core says.</param>
    /// <returns>How long <see cref="Next"/> may wait, milliseconds.</returns>
    public int Due(int mostMillis)
    {
        FollowLink();
        return Numbers.Smaller(_core.Tick(), mostMillis);
    }

    /// <summary>Waits for the next thing, and hands it to the core.</summary>
    /// <param name="millis">How long to wait at most.</param>
    /// <returns>What came, such as a <see cref="BadgeRead"/> or a key; or nothing.</returns>
    public object? Next(int millis)
    {
        var item = _inbox.Take(millis);

        // The connection first: what arrived over a new one must not be seen before it.
        FollowLink();
        switch (item)
        {
            case BadgeRead read:
                Outcome = _core.Present(read.Data, 0, read.Data.Length, read.Symbology);
                break;
            case LinkMessage message:
                Take(message);
                break;
        }

        return item;
    }

    private void Take(LinkMessage message)
    {
        _core.MessageArrived(message.Topic, message.Payload, message.Payload.Length);
        if (message.Topic == _configTopic && ConfigCodec.Decode(message.Payload, 0, message.Payload.Length) != null)
        {
            // As it came, so that a field of a later version survives an older reader.
            _configs.KeepConfig(message.Payload);
        }
    }

    private void FollowLink()
    {
        var now = _inbox.Link;
        if (now == _link)
        {
            return;
        }

        var before = _link;
        _link = now;
        if (before.IsUp)
        {
            _core.LinkDown();
        }

        if (now.IsUp)
        {
            _core.LinkUp();
        }
    }
}
