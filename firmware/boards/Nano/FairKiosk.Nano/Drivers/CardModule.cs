using System.Threading;
using FairKiosk.Parts.Loop;
using FairKiosk.Parts.Nfc;

namespace FairKiosk.Nano.Drivers;

/// <summary>Looks for cards, on a thread of its own. A chip that is slow at the start, or fails, is looked for again: a board is built with either of two.</summary>
public sealed class CardModule
{
    private const int PauseMillis = 100;
    private const int SearchPauseMillis = 1000;

    // A chip that has lost its power looks like one without a card.
    private const int LooksBetweenChecks = 25;
    private readonly CardPresence _presence = new();
    private readonly Inbox _inbox;

    /// <summary>Creates it; nothing is looked for before <see cref="Start"/>.</summary>
    /// <param name="inbox">Where badges go.</param>
    public CardModule(Inbox inbox)
    {
        _inbox = inbox;
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
        _presence.Forget();
        for (var look = 1; chip != null && (look % LooksBetweenChecks != 0 || chip.Answers()); look++)
        {
            var read = chip.Look(_presence);
            if (read != null)
            {
                // It waits while the reader is busy: a refusal now would be followed by the beep of the badge before.
                _inbox.Hold(read);
            }

            Thread.Sleep(PauseMillis);
        }
    }
}
