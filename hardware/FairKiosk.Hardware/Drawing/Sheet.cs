using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Drawing;

/// <summary>Where everything is on a page of A4, landscape, in mm.</summary>
internal sealed class Sheet
{
    public const double Width = 297;
    public const double Height = 210;
    public const double Margin = 9;
    public const double Top = 23;
    public const double Bottom = 184;
    private const double BoardPad = 1.8;
    private const double MostGap = 9;

    // Sides are tried in all ways while that is quick.
    private const int MostTried = 14;
    private static readonly double[] Pitches = [5.2, 4.8, 4.4, 4.0, 3.7];
    private static readonly int[] Layers = [int.MaxValue, 2, 1];

    private Sheet(string title, Side left, Side right, double boardWidth, IReadOnlyList<string> boardTitle)
    {
        Title = title;
        Left = left;
        Right = right;
        BoardWidth = boardWidth;
        BoardTitle = boardTitle;
        var spare = Width - (2 * Margin) - (left.Width + boardWidth + right.Width);
        BoardLeft = Margin + (spare / 2) + left.Width;
    }

    public string Title { get; }

    public Side Left { get; }

    public Side Right { get; }

    public double BoardLeft { get; }

    public double BoardWidth { get; }

    public double BoardRight => BoardLeft + BoardWidth;

    public double BoardTop { get; private set; }

    public double BoardBottom { get; private set; }

    public IReadOnlyList<string> BoardTitle { get; }

    /// <exception cref="InvalidOperationException">It does not fit on the page.</exception>
    public static Sheet Plan(Wiring wiring)
    {
        foreach (var (layers, pitch) in Layers.SelectMany(layers => Pitches.Select(pitch => (layers, pitch))))
        {
            if (Planned(wiring, layers, pitch) is { } sheet)
            {
                return sheet;
            }
        }

        throw new InvalidOperationException($"The wiring of {wiring.Name} does not fit on a page of A4.");
    }

    private static Sheet? Planned(Wiring wiring, int layers, double pitch)
    {
        var board = DrawnNets.Board(wiring);
        var rails = DrawnNets.Of(wiring);
        var blocks = Families.Of(wiring, board, rails, layers).Select(parts => Block.Create(wiring, parts, board, rails, pitch)).ToList();
        PinSpot[] boardRails = [.. wiring.PinsOf(board).Where(pin => rails.Contains(pin.Net)).Select(pin => new PinSpot(pin, isRail: true))];
        var title = PartBox.PartTitle(wiring, board);
        Sheet? best = null;
        var least = double.MaxValue;
        foreach (var isLeft in Choices(blocks))
        {
            var height = blocks.Where((_, at) => isLeft(at)).Sum(block => block.Height) - blocks.Where((_, at) => !isLeft(at)).Sum(block => block.Height);
            Side left = new([.. blocks.Where((_, at) => isLeft(at))], height < 0 ? boardRails : [], pitch);
            Side right = new([.. blocks.Where((_, at) => !isLeft(at))], height < 0 ? [] : boardRails, pitch);
            var labels = left.BoardLabels + right.BoardLabels + 5 + (2 * BoardPad);
            var lines = Lettering.Wrap(title, Lettering.Title, Math.Max(labels, 40));
            Sheet sheet = new(wiring.Name, left, right, Math.Max(labels, lines.Max(line => Lettering.Width(line, Lettering.Title)) + (2 * BoardPad)), lines);
            var cost = sheet.Cost();
            if (cost < least)
            {
                (best, least) = (sheet, cost);
            }
        }

        return best is not null && best.TryStack(pitch) ? best : null;
    }

    private static IEnumerable<Func<int, bool>> Choices(List<Block> blocks)
    {
        if (blocks.Count <= MostTried)
        {
            return Enumerable.Range(0, 1 << blocks.Count).Select(choice => (Func<int, bool>)(at => (choice & (1 << at)) != 0));
        }

        // Too many: one to the left, one to the right.
        return [at => at % 2 == 0];
    }

    private double HeaderHeight => (BoardTitle.Count * 3.8) + 2;

    private double RoomForSides => Bottom - Top - HeaderHeight - 2;

    private double Cost()
    {
        var used = Left.Width + BoardWidth + Right.Width;
        var tooWide = Math.Max(0, used - (Width - (2 * Margin)));
        var tooHigh = Math.Max(0, Math.Max(Left.Height, Right.Height) - RoomForSides);
        return (1000 * (tooWide + tooHigh)) + Math.Abs(Left.Height - Right.Height) + (0.5 * used) + (0.2 * Math.Abs(Left.Width - Right.Width));
    }

    private bool TryStack(double pitch)
    {
        var needed = Math.Max(Left.Height, Right.Height);
        if (Left.Width + BoardWidth + Right.Width > Width - (2 * Margin) || needed > RoomForSides)
        {
            return false;
        }

        var height = Math.Min(RoomForSides, needed + (Math.Max(Left.Blocks.Count, Right.Blocks.Count) * MostGap));
        var first = Top + HeaderHeight + ((RoomForSides - height) / 2);
        Left.Stack(first, height, pitch);
        Right.Stack(first, height, pitch);
        BoardTop = first - HeaderHeight;
        BoardBottom = first + height + 1;
        return true;
    }
}
