using System.Threading;
using FairKiosk.Nano.Drivers;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Nano;

/// <summary>Looks for cards, on a thread of its own. A chip that is slow at the start, or fails, is looked for again: a board is built with either of two.</summary>
public sealed class CardWatch
{
    private const int PauseMillis = 100;
    private const int SearchPauseMillis = 1000;
    private readonly Inbox _inbox;
    private readonly IIndicator _lamp;

    /// <summary>Creates it; nothing is looked for before <see cref="Start"/>.</summary>
    /// <param name="inbox">Where badges go.</param>
    /// <param name="lamp">Shown what cannot be read.</param>
    public CardWatch(Inbox inbox, IIndicator lamp)
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
            var code = chip.Look(out var isUnreadable);
            if (isUnreadable)
            {
                _lamp.Show(Signal.Unreadable);
            }
            else if (code != null && !_inbox.Put(code))
            {
                _lamp.Show(Signal.Refused);
            }

            Thread.Sleep(PauseMillis);
        }
    }
}
