using FairKiosk.Parts.Loop;
using FairKiosk.Wire;

namespace FairKiosk.Nano.Tests;

/// <summary>The puck's one loop between its core and its inbox, with threads of the runtime as its chips and its link are.</summary>
internal sealed class LoopCases : IConfigStore
{
    private const int Room = 16;
    private const int PatienceMillis = 20;

    // A receipt that found no room is asked for again after five seconds.
    private const int StepMillis = 100;
    private const int StepsToSettle = 200;

    private readonly Bench _bench = new();
    private readonly Inbox _inbox = new(Room);
    private readonly ReaderLoop _loop;
    private byte[] _config = [];

    private LoopCases()
    {
        _loop = new ReaderLoop(_bench.Core, _inbox, this, Bench.ReaderId);
    }

    void IConfigStore.KeepConfig(byte[] payload) => _config = payload;

    internal static void Run(CaseSheet sheet)
    {
        sheet.Case("Badges of two threads are kept in the loop, and each is delivered once", () => new LoopCases().TwoChips());
        sheet.Case("A badge for which there is no room is told so, and the others are kept", () => new LoopCases().Full());
        sheet.Case("A connection that went and came while the loop was busy is a new one", () => new LoopCases().Flapping());
        sheet.Case("A configuration is kept as it came even when there is no room, and nonsense is not", () => new LoopCases().Config());
    }

    private void TwoChips()
    {
        const int Each = 20;
        Connect();
        var one = Chip("one-", Each);
        var other = Chip("other-", Each);
        var kept = 0;
        while (kept < 2 * Each)
        {
            kept += Turn(PatienceMillis) is BadgeRead ? 1 : 0;
        }

        one.Join();
        other.Join();
        Settle();
        Require.Same(2 * Each, _bench.Gateway.At(0).CountScans(), "scans at the gateway");
        Require.Same(0, _bench.Core.Waiting, "events that wait");
    }

    private void Full()
    {
        for (var i = 0; i < Room; i++)
        {
            Require.That(_inbox.Put(Badge("badge-" + i.ToString())), "there is room");
        }

        Require.That(!_inbox.Put(Badge("one too many")), "there is none");
        Connect();
        Settle();
        Require.Same(Room, _bench.Gateway.At(0).CountScans(), "scans at the gateway");
    }

    private void Flapping()
    {
        Connect();
        Settle();
        _inbox.Put(Badge("badge"));
        Turn(0);

        // What is under way is lost with the connection.
        while (_bench.Link.Take() != null)
        {
        }

        _inbox.LinkChanged(false);
        _inbox.LinkChanged(true);
        Settle();
        Require.Same(1, _bench.Gateway.At(0).CountScans(), "scans at the gateway");
        Require.Same(0, _bench.Core.Waiting, "events that wait");
    }

    private void Config()
    {
        var config = ConfigCodec.Encode(new ReaderConfig { Revision = 7, StationName = "Halle 4" });
        _inbox.Arrived(new LinkMessage(Topics.Config(Bench.ReaderId), Utf8.GetBytes("{\"rev")), comesAgain: false);
        Turn(0);
        for (var i = 0; i < Room; i++)
        {
            _inbox.Put(Badge("badge-" + i.ToString()));
        }

        _inbox.Arrived(new LinkMessage(Topics.Config(Bench.ReaderId), config), comesAgain: false);
        Settle();
        Require.That(_config == config, "the configuration is kept");
        Require.Same(7, _bench.Core.Config.Revision, "the revision that is followed");
    }

    private static BadgeRead Badge(string text) => new(Utf8.GetBytes(text), "]Q1");

    private void Connect()
    {
        _bench.Link.Up = true;
        _inbox.LinkChanged(true);
    }

    // A chip waits for room where a puck would tell the person: no badge may be missing at the end.
    private System.Threading.Thread Chip(string prefix, int count)
    {
        var chip = new System.Threading.Thread(() =>
        {
            for (var i = 0; i < count; i++)
            {
                _inbox.Hold(Badge(prefix + i.ToString()));
            }
        });
        chip.Start();
        return chip;
    }

    private object? Turn(int mostMillis)
    {
        var item = _loop.Next(_loop.Due(mostMillis));
        _bench.Clock.Advance(StepMillis);
        for (var letter = _bench.Link.Take(); letter != null; letter = _bench.Link.Take())
        {
            if (letter.ToGateway)
            {
                _bench.Gateway.Receive(letter);
            }
            else
            {
                _inbox.Arrived(new LinkMessage(letter.Topic, letter.Payload), letter.Topic == Topics.Receipts(Bench.ReaderId));
            }
        }

        return item;
    }

    private void Settle()
    {
        for (var i = 0; i < StepsToSettle; i++)
        {
            Turn(0);
        }
    }
}
