using FairKiosk.Wire;

namespace FairKiosk.Parts.Screen;

/// <summary>Where each text stands on a small screen: clock, waiting and battery on top, the station below, then who was scanned, and at the foot what is
/// going on. What does not fit is broken where its script allows, and cut with a mark after that.</summary>
/// <remarks>Not shared between threads.</remarks>
public sealed class ScreenLayout
{
    private const int NameLines = 2;
    private const int CompanyLines = 2;
    private const int FootLines = 2;
    private const int Most = 4 + NameLines + CompanyLines + FootLines;
    private const string Cut = "…";

    private readonly int _width;
    private readonly int _height;
    private readonly IScreenFont _font;
    private readonly int _margin;
    private readonly ScreenText[] _texts = new ScreenText[Most];
    private int _count;

    /// <summary>Creates it.</summary>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="font">How large texts are.</param>
    /// <param name="margin">Pixels that stay free at each edge, and above the name.</param>
    public ScreenLayout(int width, int height, IScreenFont font, int margin = 6)
    {
        _width = width;
        _height = height;
        _font = font;
        _margin = margin;
    }

    private int Room => _width - 2 * _margin;

    /// <summary>Places what a screen tells.</summary>
    /// <param name="facts">What it tells.</param>
    /// <returns>A new array; all of it lies within the screen, and nothing over anything else.</returns>
    public ScreenText[] Arrange(ScreenFacts facts)
    {
        _count = 0;
        Top(facts);
        var y = _margin + _font.Height(TextSize.Small);
        y = Flow(facts.Station, TextSize.Small, y, 1);

        // From below, so that what is going on keeps its place and the name takes what is left.
        var foot = Lines(facts.Line, TextSize.Middle, FootLines);
        var footTop = _height - _margin - foot.Length * _font.Height(TextSize.Middle);
        for (var i = 0; i < foot.Length; i++)
        {
            Add(_margin, footTop + i * _font.Height(TextSize.Middle), foot[i], TextSize.Middle);
        }

        y = Flow(facts.Name, TextSize.Large, y + _margin, Fitting(footTop - y - _margin, TextSize.Large, NameLines));
        _ = Flow(facts.Company, TextSize.Middle, y, Fitting(footTop - y, TextSize.Middle, CompanyLines));

        var placed = new ScreenText[_count];
        System.Array.Copy(_texts, placed, _count);
        return placed;
    }

    private void Top(ScreenFacts facts)
    {
        var battery = facts.BatteryPercent < 0 ? "" : $"{facts.BatteryPercent.ToString()} %";
        var waiting = facts.Waiting <= 0 ? "" : facts.Waiting > 9999 ? "▲ 9999+" : $"▲ {((int)facts.Waiting).ToString()}";
        Add(_margin, _margin, facts.Clock, TextSize.Small);
        Add((_width - _font.Width(waiting, TextSize.Small)) / 2, _margin, waiting, TextSize.Small);
        Add(_width - _margin - _font.Width(battery, TextSize.Small), _margin, battery, TextSize.Small);
    }

    private void Add(int x, int y, string text, TextSize size)
    {
        if (text.Length > 0)
        {
            _texts[_count++] = new ScreenText(x, y, text, size);
        }
    }

    private int Fitting(int height, TextSize size, int most) => Numbers.Larger(Numbers.Smaller(height / _font.Height(size), most), 0);

    private int Flow(string text, TextSize size, int y, int most)
    {
        var lines = Lines(text, size, most);
        for (var i = 0; i < lines.Length; i++)
        {
            Add(_margin, y, lines[i], size);
            y += _font.Height(size);
        }

        return y;
    }

    // At most so many lines; the last is cut when something is left.
    private string[] Lines(string text, TextSize size, int most)
    {
        var found = new string[most];
        var count = 0;
        var from = 0;
        while (count < most && from < text.Length)
        {
            var rest = text.Substring(from);
            var end = count == most - 1 ? rest.Length : Break(rest, size);
            found[count++] = Shortened(rest.Substring(0, end), size);
            from += end;
            while (from < text.Length && text[from] == ' ')
            {
                from++;
            }
        }

        var lines = new string[count];
        System.Array.Copy(found, lines, count);
        return lines;
    }

    // How much of a text stands on one line: up to the last blank that fits, or between two letters of a script that has no blanks.
    private int Break(string text, TextSize size)
    {
        if (_font.Width(text, size) <= Room)
        {
            return text.Length;
        }

        var end = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var may = text[i] == ' ' || (IsWide(text[i]) && IsWide(text[i - 1]));
            if (may && _font.Width(text.Substring(0, i), size) <= Room)
            {
                end = i;
            }
        }

        // A single long word is cut, on its line.
        return end > 0 ? end : FirstBlank(text);
    }

    private string Shortened(string text, TextSize size)
    {
        if (_font.Width(text, size) <= Room)
        {
            return text;
        }

        var end = text.Length;
        while (end > 0 && _font.Width(text.Substring(0, end) + Cut, size) > Room)
        {
            end--;
            end -= end > 0 && text[end] is >= '\uDC00' and <= '\uDFFF' ? 1 : 0;
        }

        return text.Substring(0, end) + Cut;
    }

    private static int FirstBlank(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] != ' ')
        {
            at++;
        }

        return at;
    }

    // Kana, Han, Hangul and their punctuation; half-width kana too. Not the second half of a pair.
    private static bool IsWide(char letter) => letter is >= '\u2E80' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';
}
