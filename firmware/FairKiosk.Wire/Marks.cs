namespace FairKiosk.Wire;

/// <summary>What a mark may say. The names are also the verbs of command barcodes.</summary>
public static class Marks
{
    /// <summary>A meeting with the person of the target scan begins.</summary>
    public const string MeetingStart = "meeting-start";

    /// <summary>The meeting ends.</summary>
    public const string MeetingEnd = "meeting-end";

    /// <summary>How warm the lead is; value <c>hot</c>, <c>warm</c> or <c>cold</c>.</summary>
    public const string Rating = "rating";

    /// <summary>What the person asked about; value <c>1</c> to <c>12</c>.</summary>
    public const string Interest = "interest";

    /// <summary>What the person at the booth answered in the form; value: the short names of the field and of the choice with a dot between.
    /// Which fields there are only the gateway knows.</summary>
    public const string Answer = "answer";

    /// <summary>What the exhibitor wrote down; value: the text, 1 to <see cref="MaxNoteChars"/> UTF-16 units. Later notes stand beside earlier ones.</summary>
    public const string Note = "note";

    /// <summary>UTF-16 units of a note.</summary>
    public const int MaxNoteChars = 500;

    /// <summary>The target scan was a slip.</summary>
    public const string Undo = "undo";

    /// <summary>Scans from here on are tests. Has no target.</summary>
    public const string TestOn = "test-on";

    /// <summary>Scans from here on are real. Has no target.</summary>
    public const string TestOff = "test-off";

    private const int MaxInterest = 12;

    /// <summary>Whether a mark of this name speaks about a scan.</summary>
    /// <param name="mark">A mark name.</param>
    /// <returns>False for test-on and test-off, else true.</returns>
    public static bool NeedsTarget(string mark) => mark != TestOn && mark != TestOff;

    /// <summary>Whether name and value belong together.</summary>
    /// <param name="mark">A mark name.</param>
    /// <param name="value">Its value; empty for marks that have none.</param>
    /// <returns>False for an unknown name, or a value that the mark does not take.</returns>
    public static bool IsValid(string mark, string value) => mark switch
    {
        MeetingStart or MeetingEnd or Undo or TestOn or TestOff => value.Length == 0,
        Rating => value is "hot" or "warm" or "cold",
        Interest => IsInterest(value),
        Answer => IsAnswer(value),
        Note => value.Length is >= 1 and <= MaxNoteChars,
        _ => false,
    };

    private static bool IsAnswer(string value)
    {
        var dot = 0;
        while (dot < value.Length && value[dot] != '.')
        {
            dot++;
        }

        return dot < value.Length && Topics.IsReaderId(value.Substring(0, dot)) && Topics.IsReaderId(value.Substring(dot + 1));
    }

    private static bool IsInterest(string value)
    {
        if (value.Length is 0 or > 2 || value[0] == '0')
        {
            return false;
        }

        var number = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is < '0' or > '9')
            {
                return false;
            }

            number = number * 10 + (value[i] - '0');
        }

        return number <= MaxInterest;
    }
}
