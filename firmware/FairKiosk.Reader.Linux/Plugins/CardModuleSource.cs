using FairKiosk.Parts.Nfc;
using FairKiosk.Reader.Linux.Nfc;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Texts;

namespace FairKiosk.Reader.Linux.Plugins;

/// <summary>An NFC module of a plug-in. A card is one scan from when it comes until it is taken away; a module that falls silent is waited for.</summary>
/// <param name="name">What the plug-in calls it.</param>
/// <param name="open">Begins to use it.</param>
internal sealed class CardModuleSource(string name, Func<ICardModule> open) : IScanSource
{
    private const int Attempts = 3;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly ManualResetEventSlim _stopping = new();
    private readonly CardPresence _presence = new();
    private Thread? _thread;

    public string Name => $"module:{name}";

    public void Start(IScanSink sink)
    {
        ICardModule module;
        try
        {
            module = open();
        }
        catch (Exception failure)
        {
            // Whatever a driver throws: somebody has to look at the wires.
            throw new CannotStartException(Say.With($"The NFC module {name} does not answer: {failure.Message}"), failure);
        }

        _thread = new Thread(() => Run(module, sink)) { IsBackground = true, Name = Name };
        _thread.Start();
    }

    public void Dispose()
    {
        if (_stopping.IsSet)
        {
            return;
        }

        _stopping.Set();
        _thread?.Join();
        _stopping.Dispose();
    }

    private void Run(ICardModule first, IScanSink sink)
    {
        var isBack = false;
        for (var module = first; module is not null; module = Reopened())
        {
            if (isBack)
            {
                sink.Said($"The NFC module {name} is back.");
                _presence.Forget();
            }

            isBack = true;
            using (module)
            {
                Follow(module, sink);
            }

            if (!_stopping.IsSet)
            {
                sink.Said($"The NFC module {name} does not answer any more. It is waited for.");
            }
        }
    }

    private void Follow(ICardModule module, IScanSink sink)
    {
        try
        {
            while (!_stopping.IsSet)
            {
                if (module.Look() is { } card)
                {
                    Meet(card, module, sink);
                }
                else
                {
                    _presence.Missed();
                }

                _ = _stopping.Wait(LookAgain);
            }
        }
        catch (Exception silent) when (silent is not OutOfMemoryException)
        {
            // Each driver has exceptions of its own for a bus without an answer; it is opened anew.
        }
    }

    private void Meet(ICard card, ICardModule module, IScanSink sink)
    {
        if (!_presence.IsNew(UidOf(card)))
        {
            return;
        }

        ScanRead? read = null;
        try
        {
            for (var attempt = 0; attempt < Attempts && read is null; attempt++)
            {
                // A card that comes near is often met at the edge of the field: while it lies there it gets another chance.
                read = attempt == 0 ? TryRead(card) : module.Look() is { } again ? TryRead(again) : null;
            }
        }
        finally
        {
            // Told also when the module is unplugged with the card on it.
            sink.Read(read ?? ScanRead.BrokenOff);
        }
    }

    private ScanRead? TryRead(ICard card)
    {
        try
        {
            _presence.Told(CardReading.UidOf(card));
            return CardReading.Read(card);
        }
        catch (CardGoneException)
        {
            return null;
        }
    }

    private static byte[] UidOf(ICard card)
    {
        try
        {
            return CardReading.UidOf(card);
        }
        catch (CardGoneException)
        {
            return [];
        }
    }

    private ICardModule? Reopened()
    {
        for (var pause = FirstPause; !_stopping.Wait(pause); pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return open();
            }
            catch (Exception silent) when (silent is not OutOfMemoryException)
            {
                // It still does not answer.
            }
        }

        return null;
    }
}
