namespace FairKiosk.Simulator.Counting;

/// <summary>What one reader was given and what it answered.</summary>
internal sealed class ReaderTally(string readerId, string stationId)
{
    public string ReaderId { get; } = readerId;

    public string StationId { get; } = stationId;

    public int Presented { get; set; }

    public int Accepted { get; set; }

    public int Duplicates { get; set; }

    public int Refused { get; set; }

    public int Marks { get; set; }

    public int MarksRefused { get; set; }

    public ReaderReport Report(long waiting) =>
        new(ReaderId, StationId, Presented, Accepted, Duplicates, Refused, Marks, MarksRefused, waiting);
}
