using System.Collections.Concurrent;
using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>Puts one card after the other on a virtual reader: each as soon as the one before it has been read and taken away.</summary>
internal sealed class NfcRig : DeviceRig
{
    // A file of a Type 4 tag cannot be read beyond this.
    private const int LargestMessage = 0x7F00;
    private const int CommandsBeforeTheMessage = 6;

    private readonly PcscDaemon _daemon;
    private readonly VirtualSlot _slot;
    private readonly ReadSignal _source;
    private readonly BlockingCollection<VirtualCard> _cards = [];
    private readonly CancellationTokenSource _ending = new();
    private readonly Thread _hand;

    public NfcRig(PcscDaemon daemon)
    {
        _daemon = daemon;
        daemon.Start();
        _slot = new VirtualSlot(daemon, PcscDaemon.FirstReader);
        _slot.Clear();
        _source = new ReadSignal(new NfcSource(PcscDaemon.FirstReader));
        _hand = new Thread(MoveCards) { IsBackground = true, Name = "hand" };
        _hand.Start();
    }

    public override IScanSource Source => _source;

    /// <summary>A card that is pulled away in the middle of its message. Returns when that has happened.</summary>
    public override void Begin(string code)
    {
        var card = new Type4Card
        {
            Uid = TagMemory.Uid,
            File = Type4Card.FileOf(NdefBuilder.Message(NdefBuilder.Text(code))),
            PulledAfter = CommandsBeforeTheMessage,
        };
        _cards.Add(card);
        card.Pulled.Wait(_ending.Token);
    }

    public override void Babble(byte[] noise) => _cards.Add(CardWith(noise.AsSpan(0, Math.Min(noise.Length, LargestMessage))));

    public override void Settle()
    {
        // Each card is a message of its own: nothing runs on into the next.
    }

    public override void Unplug()
    {
        _slot.TakeAway();
        _daemon.Stop();
    }

    public override void PlugIn() => _daemon.Start();

    protected override void Send(string code) => _cards.Add(CardWith(NdefBuilder.Message(NdefBuilder.Text(code))));

    protected override void Dispose(bool disposing)
    {
        _ending.Cancel();
        _hand.Join();
        base.Dispose(disposing);
        _slot.Dispose();
        _cards.Dispose();
        _ending.Dispose();
    }

    private static Type4Card CardWith(ReadOnlySpan<byte> message) => new() { Uid = TagMemory.Uid, File = Type4Card.FileOf(message) };

    private void MoveCards()
    {
        try
        {
            foreach (var card in _cards.GetConsumingEnumerable(_ending.Token))
            {
                _slot.Put(card);
                _source.WaitForRead(_ending.Token);
                _slot.TakeAway();
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
        catch (System.Net.Sockets.SocketException)
        {
            // The reader is unplugged: no card can be put on it any more.
        }
    }
}
