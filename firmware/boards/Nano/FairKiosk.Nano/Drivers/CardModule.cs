using System.Threading;
using FairKiosk.Parts.Loop;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Nano.Drivers;

/// <summary>Looks for cards, on a thread of its own. A chip that is slow at the start, or fails, is looked for again: a board is built with either of two.</summary>
public sealed class CardModule
{
    private const int PauseMillis = 100;
    private const int SearchPauseMillis = 1000;
    private readonly Inbox _inbox;
    private readonly IIndicator _lamp;

    /// <summary>Creates it; nothing is looked for before <see cref="Start"/>.</summary>
    /// <param name="inbox">Where badges go.</param>
    /// <param name="lamp">Shown when there is no room for one.</param>
    public CardModule(Inbox inbox, IIndicator lamp)
    {
        _inbox = inbox;
        _lamp = lamp;
    }

    /// <summary>Begins to look.</summary>
    public void Start() => new Thread(Run).Start();

    private static CardChip? FindChip()
    {
        try
        {
            return new Pn532Chip();
        }
        catch (System.Exception)
        {
            return Mfrc522Chip.Find();
        }
    }

    private void Run()
    {
        while (true)
        {
            try
            {
                Watch();
            }
            catch (System.Exception)
            {
                // The drivers throw whatever their bus throws.
            }

            Thread.Sleep(SearchPauseMillis);
        }
    }

    // Comes back without a chip, and throws when it fails.
    private void Watch()
    {
        using var chip = FindChip();
        while (chip != null)
        {
            var read = chip.Look();
            if (read != null && !_inbox.Put(read))
            {
                _lamp.Show(Signal.Refused);
            }

            Thread.Sleep(PauseMillis);
        }
    }
}
