namespace FairKiosk.Pavilions.Counting;

/// <summary>The marks that counting knows, as readers write them.</summary>
public static class MarkNames
{
    /// <summary>A meeting begins.</summary>
    public const string MeetingStart = "meeting-start";

    /// <summary>A meeting ends.</summary>
    public const string MeetingEnd = "meeting-end";

    /// <summary>How warm the lead is: hot, warm or cold.</summary>
    public const string Rating = "rating";

    /// <summary>What the visitor asked about: 1 to 12.</summary>
    public const string Interest = "interest";

    /// <summary>A field of the firm's form and what was chosen there, with a dot between.</summary>
    public const string Answer = "answer";

    /// <summary>What was talked about: a text.</summary>
    public const string Note = "note";

    /// <summary>The scan is taken back.</summary>
    public const string Undo = "undo";
}
