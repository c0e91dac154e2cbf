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

    /// <summary>How long the loop may wait at most.</summary>
    public int LongestWait(long now) => now < _busyUntil ? LookMillis : int.MaxValue;

    /// <summary>One of them has changed: told in the order in which that happened, however late.</summary>
    /// <returns>Whether something was marked.</returns>
    public bool Changed(KeyEdge edge, long now)
    {
        _busyUntil = now + BusyMillis;

        // What was pressed before on another key is marked before.
        var isMarked = false;
        for (var key = 0; key < _keys.Length; key++)
        {
            isMarked |= Mark(key, _keys[key].Stayed(edge.AtMillis));
        }

        return Mark(edge.Key, _keys[edge.Key].Look(edge.IsDown, edge.AtMillis)) || isMarked;
    }

    /// <summary>Looks at them; only when no change is still to be told.</summary>
    /// <returns>Whether something was marked.</returns>
    public bool Look(long now)
    {
        var isMarked = false;
        for (var key = 0; key < _keys.Length; key++)
        {
            isMarked |= Mark(key, _keys[key].Look(_board.IsKeyDown(key), now));
        }

        return isMarked;
    }

    private bool Mark(int key, KeyPress press)
    {
        var said = KeyMark.For(key, press);
        if (said != null)
        {
            _ = _core.Mark(said.Mark, said.Value);
        }

        return said != null;
    }
}
