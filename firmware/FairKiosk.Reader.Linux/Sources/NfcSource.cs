using FairKiosk.Reader.Linux.Nfc;
using FairKiosk.Reader.Linux.Texts;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>NFC readers, through pcscd. Those that are plugged in later are taken, too; those that are unplugged are waited for.</summary>
/// <param name="filter">A part of the readers' names; empty for all readers.</param>
internal sealed class NfcSource(string filter) : IScanSource
{
    public const string AllReaders = "nfc";

    private const int LookAgainMillis = 1000;

    // pcscd may have been started by this very program, and needs a moment to find its readers.
    private const int FirstReaderLooks = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly ManualResetEventSlim _stopping = new();
    private readonly Dictionary<string, NfcReader> _readers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lost = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private PcscContext? _context;
    private Thread? _thread;

    public string Name => filter.Length == 0 ? AllReaders : $"{AllReaders}:{filter}";

    public void Start(IScanSink sink)
    {
        var context = PcscContext.TryOpen(out var why) ?? throw new CannotStartException(why);
        try
        {
            WaitForFirst(context);
        }
        catch
        {
            context.Dispose();
            throw;
        }

        Follow(context, sink, isFirst: true);
        _context = context;
        _thread = new Thread(() => Run(sink)) { IsBackground = true, Name = Name };
        _thread.Start();
    }

    public void Dispose()
    {
        if (_stopping.IsSet)
        {
            return;
        }

        _stopping.Set();
        Wake();
        _thread?.Join();
        foreach (var reader in _readers.Values)
        {
            reader.Dispose();
        }

        _context?.Dispose();
        _stopping.Dispose();
    }

    private void WaitForFirst(PcscContext context)
    {
        IReadOnlyList<string> all = [];
        for (var look = 0; look < FirstReaderLooks; look++)
        {
            all = context.TryListReaders() ?? [];
            if (all.Any(IsOurs))
            {
                return;
            }

            context.WaitForReaders(all.Count, LookAgainMillis);
        }

        var names = string.Join("; ", all);
        throw new CannotStartException(filter.Length == 0 || all.Count == 0
            ? Say.Plain("There is no NFC reader. Is it plugged in, and does its maker offer a driver for pcscd (Debian package libccid for most)?")
            : Say.With($"There is no NFC reader whose name contains \"{filter}\". There are: {names}"));
    }

    private bool IsOurs(string name) => name.Contains(filter, StringComparison.OrdinalIgnoreCase);

    private void Run(IScanSink sink)
    {
        while (!_stopping.IsSet && (_context ?? Reconnected()) is { } context)
        {
            if (Follow(context, sink, isFirst: false) is { } count)
            {
                context.WaitForReaders(count, LookAgainMillis);
            }
            else
            {
                Forget(context);
            }
        }
    }

    /// <summary>Takes readers that have come and lets go of those that are gone.</summary>
    /// <returns>How many readers there are, ours or not; null when pcscd has stopped.</returns>
    private int? Follow(PcscContext context, IScanSink sink, bool isFirst)
    {
        var all = context.TryListReaders();
        var present = (all ?? []).Where(IsOurs).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, reader) in _readers.Where(pair => pair.Value.HasEnded || !present.Contains(pair.Key)).ToList())
        {
            reader.Dispose();
            _readers.Remove(name);
            _lost.Add(name);
            sink.Said(all is null ? $"The NFC reader {name} is gone, because pcscd has stopped. It is waited for." : (FormattableString)$"The NFC reader {name} is gone. It is waited for.");
        }

        foreach (var name in present.Where(name => !_readers.ContainsKey(name)))
        {
            if (NfcReader.TryStart(name, sink, Wake) is not { } reader)
            {
                return null;
            }

            _readers.Add(name, reader);
            if (!isFirst)
            {
                sink.Said(_lost.Remove(name) ? $"The NFC reader {name} is back." : (FormattableString)$"The NFC reader {name} is there, too.");
            }
        }

        return all?.Count;
    }

    private PcscContext? Reconnected()
    {
        for (var pause = FirstPause; !_stopping.Wait(pause); pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            if (PcscContext.TryOpen(out _) is { } context)
            {
                lock (_gate)
                {
                    _context = context;
                }

                return context;
            }
        }

        return null;
    }

    private void Forget(PcscContext context)
    {
        lock (_gate)
        {
            _context = null;
            context.Dispose();
        }
    }

    private void Wake()
    {
        lock (_gate)
        {
            _context?.Cancel();
        }
    }
}
