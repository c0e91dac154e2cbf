using FairKiosk.Pavilions.Clocks;

namespace FairKiosk.Storage.Projections;

/// <summary>What has arrived of one boot of one journal from one reader: its span and its anchors.</summary>
internal sealed class BootSpan(string readerId, string journal, int boot)
{
    public string ReaderId => readerId;

    public string Journal => journal;

    public int Boot => boot;

    public long FirstSequence { get; set; } = long.MaxValue;

    public long LastSequence { get; set; } = long.MinValue;

    public long FirstMillis { get; set; } = long.MaxValue;

    public long LastMillis { get; set; } = long.MinValue;

    public List<Anchor> Anchors { get; } = [];

    public bool Changed { get; set; }

    public bool Saw(long sequence, long millis)
    {
        var inside = FirstSequence <= sequence && sequence <= LastSequence && FirstMillis <= millis && millis <= LastMillis;
        if (!inside)
        {
            FirstSequence = Math.Min(FirstSequence, sequence);
            LastSequence = Math.Max(LastSequence, sequence);
            FirstMillis = Math.Min(FirstMillis, millis);
            LastMillis = Math.Max(LastMillis, millis);
            Changed = true;
        }

        return !inside;
    }
}
