using FairKiosk.Reader.Ports;

namespace FairKiosk.Testing;

/// <summary>Remembers every signal; thread-safe, because a wait may come from another thread.</summary>
public sealed class RecordingIndicator : IIndicator
{
    private readonly Lock _lock = new();
    private readonly List<Signal> _signals = [];

    /// <summary>Gets what was shown since the last <see cref="Clear"/>, in order.</summary>
    public IReadOnlyList<Signal> Signals
    {
        get
        {
            lock (_lock)
            {
                return [.. _signals];
            }
        }
    }

    /// <summary>Gets how often the accepting beep sounded.</summary>
    public int Beeps => Signals.Count(signal => signal == Signal.Accepted);

    /// <inheritdoc />
    public void Show(Signal signal)
    {
        lock (_lock)
        {
            _signals.Add(signal);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _signals.Clear();
        }
    }
}
