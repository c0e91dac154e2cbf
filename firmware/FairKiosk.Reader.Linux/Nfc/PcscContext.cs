using System.Runtime.InteropServices;
using System.Text;
using FairKiosk.Reader.Linux.Native;
using FairKiosk.Reader.Linux.Texts;

namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>A connection to pcscd. For one thread, but for <see cref="Cancel"/>.</summary>
internal sealed unsafe class PcscContext : IDisposable
{
    private static readonly string Packages = Say.Plain("Install the Debian packages libpcsclite1 and pcscd: sudo apt-get install libpcsclite1 pcscd");

    // Of pcsc-lite, for readers that are plugged in: all other names belong to readers.
    private const string PlugAndPlay = @"\\?PnP?\Notification";

    // pcscd looks for the card every 400 ms.
    private const nuint MissedWithinMillis = 1000;

    private readonly nint _context;

    private PcscContext(nint context)
    {
        _context = context;
    }

    /// <summary>Null with the reason in plain words when there is no library or no service.</summary>
    public static PcscContext? TryOpen(out string why)
    {
        why = string.Empty;
        if (!NativeLibrary.TryLoad(Pcsc.Library, typeof(PcscContext).Assembly, DllImportSearchPath.SafeDirectories, out _))
        {
            why = Say.With($"The library {Pcsc.Library} of NFC readers is missing or cannot be loaded. {Packages}");
            return null;
        }

        switch (unchecked((uint)Pcsc.EstablishContext(Pcsc.ScopeSystem, 0, 0, out var context)))
        {
            case Pcsc.Success:
                return new PcscContext(context);
            case Pcsc.AccessDenied:
                why = Say.Plain("This user may not use NFC readers. Start the reader as a service, or as a user whom pcscd's policy admits.");
                return null;
            case var code:
                why = Say.With($"pcscd, the service for NFC readers, does not answer (0x{code:X8}). {Packages}; then start it: sudo systemctl start pcscd.socket");
                return null;
        }
    }

    /// <summary>The names of all readers; null when pcscd does not answer.</summary>
    public IReadOnlyList<string>? TryListReaders()
    {
        var names = Array.Empty<byte>();
        uint code;
        do
        {
            // Asked for its length first, and again when a reader was plugged in between the two calls.
            nuint length = 0;
            code = unchecked((uint)Pcsc.ListReaders(_context, 0, null, ref length));
            if (code == Pcsc.Success)
            {
                names = new byte[(int)length];
                fixed (byte* room = names)
                {
                    code = unchecked((uint)Pcsc.ListReaders(_context, 0, room, ref length));
                }
            }
        }
        while (code == Pcsc.InsufficientBuffer);
        return code switch
        {
            Pcsc.Success => Encoding.UTF8.GetString(names).Split('\0', StringSplitOptions.RemoveEmptyEntries),
            Pcsc.NoReaders => [],
            _ => null,
        };
    }

    /// <summary>Waits until there are more or fewer readers, the time has passed, or <see cref="Cancel"/>.</summary>
    /// <param name="known">How many there are.</param>
    /// <param name="millis">The longest time.</param>
    public void WaitForReaders(int known, int millis)
    {
        var state = new SlotState((uint)known << Pcsc.EventCountShift, []);
        _ = TryWait(PlugAndPlay, (nuint)millis, ref state);
    }

    /// <summary>Waits until the reader is otherwise than it was; false when it is gone, pcscd has stopped, or <see cref="Cancel"/>.</summary>
    public bool WaitForChange(string reader, ref SlotState state) => TryWait(reader, Pcsc.Infinite, ref state) == Pcsc.Success && !state.IsGone;

    /// <summary>Waits long enough for a card to be missed that is not there any more; false when it is gone, or is another one by now.</summary>
    public bool HasStill(string reader, SlotState card)
    {
        // Connecting changes the state, too: the card itself is in its count.
        var now = card;
        uint code;
        do
        {
            code = TryWait(reader, MissedWithinMillis, ref now);
        }
        while (code == Pcsc.Success && now.HasCard && now.Changes == card.Changes);
        return code == Pcsc.TimedOut;
    }

    /// <summary>Connects to the card on a reader.</summary>
    /// <exception cref="CardGoneException">There is none, or none that answers.</exception>
    public PcscCard Connect(string reader, SlotState state)
    {
        var code = unchecked((uint)Pcsc.Connect(_context, reader, Pcsc.ShareShared, Pcsc.ProtocolAny, out var card, out var protocol));
        return code == Pcsc.Success ? new PcscCard(this, reader, state, card, protocol) : throw new CardGoneException();
    }

    /// <summary>From any thread: ends a wait that has begun.</summary>
    public void Cancel() => _ = Pcsc.Cancel(_context);

    public void Dispose() => _ = Pcsc.ReleaseContext(_context);

    private uint TryWait(string reader, nuint millis, ref SlotState state)
    {
        fixed (byte* name = Encoding.UTF8.GetBytes(reader + '\0'))
        {
            var native = new Pcsc.ReaderState { Reader = name, Current = state.Flags & ~Pcsc.StateChanged };
            var code = unchecked((uint)Pcsc.GetStatusChange(_context, millis, &native, 1));
            if (code == Pcsc.Success)
            {
                var atr = new ReadOnlySpan<byte>(native.Atr, (int)Math.Min(native.AtrLength, Pcsc.LargestAtr));
                state = new SlotState((uint)native.Event & ~Pcsc.StateChanged, atr.ToArray());
            }

            return code;
        }
    }
}
