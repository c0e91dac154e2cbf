using FairKiosk.Parts.Keys;
using FairKiosk.Reader;

namespace FairKiosk.Parts.Handheld;

/// <summary>The three keys of a hand-held reader.</summary>
internal sealed class HandheldKeys
{
    private const int LookMillis = 10;

    // Until the longest press is over and its contacts are still.
    private const int BusyMillis = KeyWatch.LongMillis + 2 * KeyWatch.BounceMillis;

    private readonly ReaderCore _core;
    private readonly IHandheldBoard _board;
    private readonly KeyWatch[] _keys = { new(), new(), new() };
    private long _busyUntil;

    public HandheldKeys(ReaderCore core, IHandheldBoard board)
    {
        _core = core;
        _board = board;
    }

    /// <summary>One of them has changed.</summary>
    public void Changed(long now) => _busyUntil = now + BusyMillis;

    /// <summary>How long the loop may wait at most.</summary>
    public int LongestWait(long now) => now < _busyUntil ? LookMillis : int.MaxValue;

    /// <summary>Looks at them, and marks what was pressed.</summary>
    /// <returns>Whether something was.</returns>
    public bool Look(long now)
    {
        var wasPressed = false;
        for (var key = 0; key < _keys.Length; key++)
        {
            var said = KeyMark.For(key, _keys[key].Look(_board.IsKeyDown(key), now));
            if (said != null)
            {
                wasPressed = true;
                _ = _core.Mark(said.Mark, said.Value);
            }
        }

        return wasPressed;
    }
}
