using System.Text;

namespace FairKiosk.Benchmarks.Replay;

/// <summary>A statement taken apart: its text with every value replaced by one mark, and the values or places for values in order. The
/// text that SQLite traces (values filled in) and the text that was prepared (places) then have the same skeleton.</summary>
internal sealed class SqlTemplate
{
    private const char Mark = '\u0001';

    private SqlTemplate(string skeleton, IReadOnlyList<string> slots)
    {
        Skeleton = skeleton;
        Slots = slots;
    }

    public string Skeleton { get; }

    /// <summary>Each a literal of SQL, or a place such as <c>?</c>, <c>?3</c>, <c>@name</c>.</summary>
    public IReadOnlyList<string> Slots { get; }

    public static SqlTemplate Of(string sql)
    {
        var skeleton = new StringBuilder();
        var slots = new List<string>();
        var at = 0;
        while (at < sql.Length)
        {
            var end = EndOfSlot(sql, at);
            if (end > at)
            {
                slots.Add(sql[at..end]);
                skeleton.Append(Mark);
                at = end;
            }
            else
            {
                end = EndOfWord(sql, at);
                skeleton.Append(sql, at, end - at);
                at = end;
            }
        }

        return new SqlTemplate(skeleton.ToString(), slots);
    }

    private static int EndOfSlot(string sql, int at)
    {
        var letter = sql[at];
        if (letter == '\'')
        {
            return EndOfQuoted(sql, at + 1);
        }

        if (letter is 'x' or 'X' && at + 1 < sql.Length && sql[at + 1] == '\'')
        {
            return EndOfQuoted(sql, at + 2);
        }

        if (letter is '?' or '@' or ':' or '$')
        {
            return EndOfWord(sql, at + 1, atLeastOne: false);
        }

        if (char.IsAsciiDigit(letter) || (letter == '-' && at + 1 < sql.Length && char.IsAsciiDigit(sql[at + 1]) && !EndsValue(sql, at)))
        {
            return EndOfWord(sql, at + 1, atLeastOne: false);
        }

        return letter is 'N' or 'n' && string.Equals(sql[at..EndOfWord(sql, at)], "NULL", StringComparison.OrdinalIgnoreCase) ? at + 4 : at;
    }

    // A minus after a value is a subtraction, otherwise a sign.
    private static bool EndsValue(string sql, int at)
    {
        var before = at - 1;
        while (before >= 0 && sql[before] == ' ')
        {
            before--;
        }

        return before >= 0 && (IsWord(sql[before]) || sql[before] is ')' or '?' or '\'');
    }

    private static int EndOfQuoted(string sql, int at)
    {
        while (at < sql.Length)
        {
            if (sql[at] == '\'')
            {
                if (at + 1 >= sql.Length || sql[at + 1] != '\'')
                {
                    return at + 1;
                }

                at++;
            }

            at++;
        }

        return at;
    }

    private static int EndOfWord(string sql, int at, bool atLeastOne = true)
    {
        var end = at;
        while (end < sql.Length && IsWord(sql[end]))
        {
            end++;
        }

        return end == at && atLeastOne ? at + 1 : end;
    }

    private static bool IsWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.';
}
