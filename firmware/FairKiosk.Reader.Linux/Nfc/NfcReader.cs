using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>One reader, with a thread and a connection to pcscd of its own, so that a slow card on it holds up no other.</summary>
internal sealed class NfcReader : IDisposable
{
    private const int Attempts = 3;

    // A cancellation that comes just before the wait is lost; then it is repeated.
    private static readonly TimeSpan CancelAgain = TimeSpan.FromMilliseconds(100);

    private readonly PcscContext _context;
    private readonly string _name;
    private readonly IScanSink _sink;
    private readonly Action _gone;
    private readonly Thread _thread;
    private volatile bool _isStopping;
    private volatile bool _hasEnded;

    private NfcReader(PcscContext context, string name, IScanSink sink, Action gone)
    {
        _context = context;
        _name = name;
        _sink = sink;
        _gone = gone;
        _thread = new Thread(Run) { IsBackground = true, Name = name };
    }

    /// <summary>True once it reads nothing any more because it was unplugged or pcscd has stopped.</summary>
    public bool HasEnded => _hasEnded;

    /// <summary>Begins to read; null when pcscd has stopped.</summary>
    /// <param name="name">As pcscd calls it.</param>
    /// <param name="sink">Where scans go.</param>
    /// <param name="gone">Called on the reader's thread when it is gone.</param>
    public static NfcReader? TryStart(string name, IScanSink sink, Action gone)
    {
        if (PcscContext.TryOpen(out _) is not { } context)
        {
            return null;
        }

        var reader = new NfcReader(context, name, sink, gone);
        reader._thread.Start();
        return reader;
    }

    public void Dispose()
    {
        _isStopping = true;
        do
        {
            _context.Cancel();
        }
        while (!_thread.Join(CancelAgain));
        _context.Dispose();
    }

    private void Run()
    {
        var state = SlotState.Unseen;
        uint? scanned = null;
        while (!_isStopping && _context.WaitForChange(_name, ref state))
        {
            // Connecting changes the state, too; only a card that has come is a scan.
            if (state.HasCard && state.Changes != scanned)
            {
                scanned = state.Changes;
                Scan(state);
            }
        }

        _hasEnded = true;
        if (!_isStopping)
        {
            _gone();
        }
    }

    private void Scan(SlotState state)
    {
        // A card that comes near is often met at the edge of the field: while it lies there it gets another chance.
        ScanRead? read = null;
        var isThere = true;
        for (var attempt = 0; read is null && isThere && attempt < Attempts; attempt++)
        {
            read = TryRead(state, out isThere);
        }

        // Told also while stopping: the reader may be let go of because it was unplugged with the card on it.
        _sink.Read(read ?? ScanRead.BrokenOff);
    }

    private ScanRead? TryRead(SlotState state, out bool isThere)
    {
        isThere = true;
        PcscCard? card = null;
        try
        {
            card = _context.Connect(_name, state);
            return CardReading.Read(card);
        }
        catch (CardGoneException)
        {
            isThere = _context.HasStill(_name, state);
            if (isThere)
            {
                card?.ResetAfterwards();
            }

            return null;
        }
        finally
        {
            card?.Dispose();
        }
    }
}
