namespace FairKiosk.Parts.Screen;

/// <summary>A text that grows letter by letter: boards have no StringBuilder.</summary>
internal sealed class Letters
{
    private readonly char[] _all;
    private int _count;

    internal Letters(int room)
    {
        _all = new char[room];
    }

    internal void Add(char letter) => _all[_count++] = letter;

    /// <summary>Without blanks at either end.</summary>
    internal string Trimmed()
    {
        var from = 0;
        while (from < _count && _all[from] is ' ' or '\t' or '\u3000')
        {
            from++;
        }

        var to = _count;
        while (to > from && _all[to - 1] is ' ' or '\t' or '\u3000')
        {
            to--;
        }

        return new string(_all, from, to - from);
    }
}
