using FairKiosk.Wire;

namespace FairKiosk.Reader.Journals;

/// <summary>The names of a journal's files: <c>ordinal-journal-firstSequence.seg</c> and <c>ordinal-journal.cur</c>.</summary>
internal static class JournalNames
{
    internal const int OrdinalDigits = 6;
    internal const int SequenceDigits = 10;
    internal const int StemChars = OrdinalDigits + 1 + Hex.IdDigits;
    internal const string CursorExtension = ".cur";

    internal static string Stem(int ordinal, string journal) => Digits(ordinal, OrdinalDigits) + "-" + journal;

    internal static string Cursor(int ordinal, string journal) => Stem(ordinal, journal) + CursorExtension;

    /// <summary>Takes a name apart; false for a file that is not a journal's.</summary>
    /// <param name="name">A file name.</param>
    /// <param name="ordinal">The journal's ordinal.</param>
    /// <param name="journal">The journal's id.</param>
    /// <param name="firstSequence">A segment's first sequence; 0 for a cursor.</param>
    internal static bool TryParse(string name, out int ordinal, out string journal, out long firstSequence)
    {
        ordinal = 0;
        journal = "";
        firstSequence = 0;
        if (name.Length < StemChars || name[OrdinalDigits] != '-')
        {
            return false;
        }

        ordinal = (int)Number(name, 0, OrdinalDigits);
        journal = name.Substring(OrdinalDigits + 1, Hex.IdDigits);
        var rest = name.Substring(StemChars);
        if (ordinal < 1 || !Hex.IsId(journal))
        {
            return false;
        }

        if (rest == CursorExtension)
        {
            return true;
        }

        if (rest.Length != 1 + SequenceDigits + SegmentFormat.Extension.Length || rest[0] != '-'
            || rest.Substring(1 + SequenceDigits) != SegmentFormat.Extension)
        {
            return false;
        }

        firstSequence = Number(rest, 1, SequenceDigits);
        return firstSequence >= 1;
    }

    internal static string Digits(long number, int count)
    {
        var digits = new char[count];
        for (var i = count - 1; i >= 0; i--)
        {
            digits[i] = (char)('0' + (int)(number % 10));
            number /= 10;
        }

        return new string(digits);
    }

    private static long Number(string text, int at, int count)
    {
        var number = 0L;
        for (var i = at; i < at + count; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return -1;
            }

            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }
}
