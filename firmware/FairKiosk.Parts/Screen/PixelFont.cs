namespace FairKiosk.Parts.Screen;

/// <summary>Letters made of dots, 16 high: those of European languages half as wide, kana and kanji as wide as high. Larger ones are made of them.</summary>
/// <remarks>The file <c>screen16.font</c> beside this one, made by <c>scripts/screen-font</c> of fonts in the public domain: how many narrow letters, how many
/// wide ones; the UTF-16 codes of either, ascending; 16 bytes for each narrow letter, 32 for each wide one, row by row. Numbers have two bytes, the higher
/// first. A letter that it does not have is shown as a box, so that nobody takes it for missing. Not shared between threads.</remarks>
public sealed class PixelFont : IScreenFont
{
    private const int Rows = 16;
    private const int Narrow = 8;
    private const int Header = 4;

    private readonly byte[] _file;
    private readonly int _narrowCount;
    private readonly int _wideCount;
    private readonly int[] _heights;

    /// <summary>Creates it.</summary>
    /// <param name="file">The file's bytes; kept.</param>
    /// <param name="small">How high the letters of <see cref="TextSize.Small"/> are: 16, 24 or 32 pixels.</param>
    /// <param name="middle">The same of <see cref="TextSize.Middle"/>.</param>
    /// <param name="large">The same of <see cref="TextSize.Large"/>.</param>
    public PixelFont(byte[] file, int small, int middle, int large)
    {
        _file = file;
        _heights = [small, middle, large];
        _narrowCount = Number(0);
        _wideCount = Number(2);
    }

    /// <inheritdoc />
    public int Height(TextSize size) => _heights[(int)size] + _heights[(int)size] / 8;

    /// <inheritdoc />
    public int Width(string text, TextSize size)
    {
        var cells = 0;
        for (var i = 0; i < text.Length; i += Units(text, i))
        {
            cells += CellsOf(text[i]);
        }

        return cells * _heights[(int)size] / 2;
    }

    /// <summary>Whether it has a letter.</summary>
    /// <param name="letter">A UTF-16 unit.</param>
    /// <returns>False for what is shown as a box.</returns>
    public bool Has(char letter) => PlaceOf(letter) >= 0;

    /// <summary>Draws a text.</summary>
    /// <param name="text">The text, its place and size.</param>
    /// <param name="dots">Where it is drawn; only what letters cover.</param>
    public void Draw(ScreenText text, IDots dots)
    {
        var height = _heights[(int)text.Size];
        var x = text.X;
        for (var i = 0; i < text.Text.Length; i += Units(text.Text, i))
        {
            var letter = text.Text[i];
            var cells = CellsOf(letter);

            // A mark belongs above the letter before it.
            DrawLetter(letter, cells == 0 ? x - height / 2 : x, text.Y, height, dots);
            x += cells * height / 2;
        }
    }

    private static int Units(string text, int at) => text[at] is >= '\uD800' and <= '\uDBFF' && at + 1 < text.Length ? 2 : 1;

    private static bool IsMark(char letter) => letter is >= '\u0300' and <= '\u036F';

    // In halves of the height. A letter that is not there takes what letters of its script take.
    private int CellsOf(char letter)
    {
        if (IsMark(letter))
        {
            return 0;
        }

        var place = PlaceOf(letter);
        return place >= 0 ? (place < WideBegin ? 1 : 2) : letter < '\u2E80' ? 1 : 2;
    }

    private int NarrowBegin => Header + 2 * (_narrowCount + _wideCount);

    private int WideBegin => NarrowBegin + Rows * _narrowCount;

    private int Number(int at) => (_file[at] << 8) | _file[at + 1];

    // Where its rows begin in the file, or -1.
    private int PlaceOf(char letter)
    {
        var found = Find(letter, Header, _narrowCount);
        if (found >= 0)
        {
            return NarrowBegin + Rows * found;
        }

        found = Find(letter, Header + 2 * _narrowCount, _wideCount);
        return found >= 0 ? WideBegin + 2 * Rows * found : -1;
    }

    private int Find(char letter, int begin, int count)
    {
        var low = 0;
        var high = count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var code = Number(begin + 2 * middle);
            if (code == letter)
            {
                return middle;
            }

            if (code < letter)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    private void DrawLetter(char letter, int left, int top, int height, IDots dots)
    {
        var place = PlaceOf(letter);
        if (place < 0 && IsMark(letter))
        {
            return;
        }

        var width = CellsOf(letter) == 2 ? 2 * Narrow : Narrow;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width * height / Rows; x++)
            {
                var quarters = Covered(place, width, x, y, height);
                if (quarters > 0)
                {
                    dots.Set(left + x, top + y, quarters);
                }
            }
        }
    }

    // How many quarters of a pixel of the larger letter lie in dots of the small one.
    private int Covered(int place, int width, int x, int y, int height)
    {
        var quarters = 0;
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var fineX = 2 * x + quarter % 2;
            var fineY = 2 * y + quarter / 2;
            quarters += IsDark(place, width, fineX, fineY, 2 * height / Rows) ? 1 : 0;
        }

        return quarters;
    }

    // A dot at a finer place. Where two neighbours of an empty dot meet at this corner, the corner is filled, which turns stairs into slopes; and the other
    // way round nothing is taken away, so that the thinnest stroke stays.
    private bool IsDark(int place, int width, int fineX, int fineY, int times)
    {
        var x = fineX / times;
        var y = fineY / times;
        if (Dot(place, width, x, y))
        {
            return true;
        }

        if (times < 4)
        {
            return false;
        }

        var inX = fineX % times;
        var inY = fineY % times;
        var sideX = 2 * inX < times ? -1 : 1;
        var sideY = 2 * inY < times ? -1 : 1;
        var fromX = sideX < 0 ? inX : times - 1 - inX;
        var fromY = sideY < 0 ? inY : times - 1 - inY;
        return fromX + fromY < times / 2
            && Dot(place, width, x + sideX, y) && Dot(place, width, x, y + sideY)
            && !Dot(place, width, x + sideX, y + sideY);
    }

    private bool Dot(int place, int width, int x, int y)
    {
        if (x < 0 || y < 0 || x >= width || y >= Rows)
        {
            return false;
        }

        if (place < 0)
        {
            // The box: inside the cell, as high as a capital.
            var inside = x >= 1 && x < width - 1 && y >= 2 && y < Rows - 2;
            return inside && (x == 1 || x == width - 2 || y == 2 || y == Rows - 3);
        }

        var bytes = width / Narrow;
        return (_file[place + y * bytes + x / Narrow] & (0x80 >> (x % Narrow))) != 0;
    }
}
