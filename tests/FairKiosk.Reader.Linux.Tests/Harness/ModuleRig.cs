using System.Collections.Concurrent;
using FairKiosk.Reader.Linux.Plugins;
using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>Puts one card after the other on a module: each as soon as the one before it has been read and taken away.</summary>
internal sealed class ModuleRig : DeviceRig
{
    private const int LargestMessage = 0x7F00;
    private const int CommandsBeforeTheMessage = 6;
    private const int LooksUntilMissed = 2;

    private readonly VirtualModule _module = new();
    private readonly ReadSignal _source;
    private readonly BlockingCollection<VirtualCard> _cards = [];
    private readonly CancellationTokenSource _ending = new();
    private readonly Thread _hand;

    public ModuleRig()
    {
        _source = new ReadSignal(new CardModuleSource("bench", _module.Open));
        _hand = new Thread(MoveCards) { IsBackground = true, Name = "hand" };
        _hand.Start();
    }

    public override IScanSource Source => _source;

    /// <summary>A card that is pulled away in the middle of its message. Returns when that has happened.</summary>
    public override void Begin(string code)
    {
        var card = CardWith(NdefBuilder.Message(NdefBuilder.Text(code)), CommandsBeforeTheMessage);
        _cards.Add(card);
        card.Pulled.Wait(_ending.Token);
    }

    public override void Babble(byte[] noise) => _cards.Add(CardWith(noise.AsSpan(0, Math.Min(noise.Length, LargestMessage))));

    public override void Settle()
    {
        // Each card is a message of its own: nothing runs on into the next.
    }

    public override void Unplug() => _module.IsUnplugged = true;

    public override void PlugIn() => _module.IsUnplugged = false;

    public override async Task LossIsToldAsync() => Assert.Contains("does not answer any more", await Sink.NextWordsAsync(), StringComparison.Ordinal);

    protected override void Send(string code) => _cards.Add(CardWith(NdefBuilder.Message(NdefBuilder.Text(code))));

    protected override void Dispose(bool disposing)
    {
        _ending.Cancel();
        _hand.Join();
        base.Dispose(disposing);
        _cards.Dispose();
        _ending.Dispose();
    }

    private static Type4Card CardWith(ReadOnlySpan<byte> message, int pulledAfter = int.MaxValue) =>
        new() { Uid = TagMemory.Uid, File = Type4Card.FileOf(message), PulledAfter = pulledAfter };

    private void MoveCards()
    {
        try
        {
            foreach (var card in _cards.GetConsumingEnumerable(_ending.Token))
            {
                _module.Card = card;
                _source.WaitForRead(_ending.Token);
                _module.Card = null;
                _module.AwaitLooks(LooksUntilMissed, _ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
