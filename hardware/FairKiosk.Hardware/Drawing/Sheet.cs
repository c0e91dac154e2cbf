using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Drawing;

/// <summary>Where everything is on a page of A4, landscape, in mm.</summary>
internal sealed class Sheet
{
    public const double Width = 297;
    public const double Height = 210;
    public const double Margin = 8;
    public const double Top = 19;
    public const double Bottom = 188.5;
    private const double BoardPad = 1.8;
    private const double MostGap = 9;
    private const double StripGap = 3;

    // Sides are tried in all ways while that is quick.
    private const int MostTried = 14;
    private static readonly double[] Pitches = [5.2, 4.8, 4.4, 4.0, 3.7];
    private static readonly int[] Layers = [int.MaxValue, 2, 1];

    private readonly Strip _strip;
    private readonly double _cost;

    private Sheet(string title, Side left, Side right, Strip strip, string boardTitle)
    {
        Title = title;
        Left = left;
        Right = right;
        _strip = strip;
        var labels = left.BoardLabels + right.BoardLabels + 5;
        BoardTitle = Lettering.WrapBold(boardTitle, Lettering.Title, Math.Max(labels, 40));
        BoardWidth = Math.Max(labels, BoardTitle.Max(line => Lettering.Width(line, Lettering.Title, isBold: true))) + (2 * BoardPad);
        BoardLeft = Margin + ((Room - Used) / 2) + left.Width;
        _cost = (1000 * (Math.Max(0, Used - Room) + Math.Max(0, Math.Max(left.Height, right.Height) - RoomForSides)))
            + Math.Abs(left.Height - right.Height) + (0.5 * Used) + (0.2 * Math.Abs(left.Width - right.Width));
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

    /// <summary>Parts without wires, each with where it begins.</summary>
    public IReadOnlyList<(Side Side, double Left)> BetweenRails { get; private set; } = [];

    /// <exception cref="DoesNotFitException">It does not fit on the page.</exception>
    public static Sheet Plan(Wiring wiring)
    {
        foreach (var (pitch, layers) in Pitches.SelectMany(pitch => Layers.Select(layers => (pitch, layers))))
        {
            if (Planned(wiring, layers, pitch) is { } sheet)
            {
                return sheet;
            }
        }

        throw new DoesNotFitException(wiring.Name);
    }

    private static Sheet? Planned(Wiring wiring, int layers, double pitch)
    {
        var board = DrawnNets.Board(wiring);
        var rails = DrawnNets.Rails(wiring);
        var all = Families.Of(wiring, board, rails, layers).Select(parts => Block.Create(wiring, parts, board, rails, pitch)).ToList();
        var blocks = all.Where(block => !block.IsBetweenRails).ToList();
        Strip strip = new(all.Where(block => block.IsBetweenRails), Width - (2 * Margin), pitch);
        PinSpot[] boardRails = [.. wiring.PinsOf(board).Where(pin => rails.Contains(pin.Net)).Select(pin => DrawnNets.Spot(wiring, pin, rails))];
        var title = PartBox.PartTitle(wiring, board);
        Sheet? best = null;
        foreach (var isLeft in Choices(blocks))
        {
            var sides = blocks.Select((block, at) => (block, isLeft: isLeft(at))).ToLookup(side => side.isLeft, side => side.block);
            var (leftRails, rightRails) = Shared(boardRails, sides[true], sides[false], pitch);
            Sheet sheet = new(wiring.Name, new Side([.. sides[true]], leftRails, pitch), new Side([.. sides[false]], rightRails, pitch), strip, title);
            if (best is null || sheet._cost < best._cost)
            {
                best = sheet;
            }
        }

        return best is not null && best.TryStack(pitch) ? best : null;
    }

    // Each supply and ground of the board goes to the side that has more room.
    private static (List<PinSpot> Left, List<PinSpot> Right) Shared(IEnumerable<PinSpot> rails, IEnumerable<Block> left, IEnumerable<Block> right, double pitch)
    {
        var (leftHeight, rightHeight) = (Side.HeightOf(left), Side.HeightOf(right));
        List<PinSpot> toLeft = [];
        List<PinSpot> toRight = [];
        foreach (var rail in rails)
        {
            if (leftHeight < rightHeight)
            {
                toLeft.Add(rail);
                leftHeight += pitch;
            }
            else
            {
                toRight.Add(rail);
                rightHeight += pitch;
            }
        }

        return (toLeft, toRight);
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

    private static double Room => Width - (2 * Margin);

    private double Used => Left.Width + BoardWidth + Right.Width;

    private double HeaderHeight => (BoardTitle.Count * 3.8) + 2;

    private double RoomForSides => Bottom - Top - HeaderHeight - 2 - _strip.Height - StripGap;

    private bool TryStack(double pitch)
    {
        var needed = Math.Max(Left.Height, Right.Height);
        if (Used > Room || needed > RoomForSides)
        {
            return false;
        }

        var height = Math.Min(RoomForSides, needed + (Math.Max(Left.Blocks.Count, Right.Blocks.Count) * MostGap));
        var first = Top + HeaderHeight + ((RoomForSides - height) / 2);
        Left.Stack(first, height, pitch);
        Right.Stack(first, height, pitch);
        BoardTop = first - HeaderHeight;
        BoardBottom = first + height + 1;
        BetweenRails = _strip.Place(Margin, Bottom - _strip.Height);
        return true;
    }
}
