using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Schematics;

/// <summary>Where the parts stand: the board in the middle, the others in columns on both sides of it, parts that share a signal one above the other.</summary>
internal sealed class SheetLayout
{
    private const decimal Margin = 15.24m;
    private const decimal Gap = 7.62m;

    /// <summary>What KiCad's title block takes at the lower edge.</summary>
    private const decimal TitleBlock = 43.18m;

    private static readonly (string Paper, decimal Width, decimal Height)[] Papers = [("A4", 297, 210), ("A3", 420, 297), ("A2", 594, 420), ("A1", 841, 594)];

    private SheetLayout(string paper, (decimal X, decimal Y) flags, IReadOnlyList<(SymbolBox Box, decimal X, decimal Y)> boxes)
    {
        Paper = paper;
        Flags = flags;
        Boxes = boxes;
    }

    public string Paper { get; }

    /// <summary>Where the row of flags begins.</summary>
    public (decimal X, decimal Y) Flags { get; }

    /// <summary>The middle of each box; y grows downwards. The board comes first.</summary>
    public IReadOnlyList<(SymbolBox Box, decimal X, decimal Y)> Boxes { get; }

    /// <exception cref="SchematicException">There is nothing to draw, or no sheet is large enough.</exception>
    public static SheetLayout Of(Wiring wiring)
    {
        var parts = wiring.Pins.Select(pin => pin.Part).Distinct(StringComparer.Ordinal).ToList();
        var board = parts.MaxBy(part => wiring.PinsOf(part).Count()) ?? throw new SchematicException($"{wiring.Name} has no pins.");
        var groups = Groups(wiring, [.. parts.Where(part => part != board)]);
        var (left, right) = Sides(wiring, groups);
        var middle = BoardBox(wiring, board, left);
        var leftBoxes = left.ConvertAll(part => Box(wiring, part, [], SymbolPins.Of(wiring, part)));
        var rightBoxes = right.ConvertAll(part => Box(wiring, part, SymbolPins.Of(wiring, part), []));
        foreach (var (paper, width, height) in Papers)
        {
            if (Fit(width, height, middle, leftBoxes, rightBoxes) is { } boxes)
            {
                var flags = (Margin + (3 * SymbolBox.Pitch), SymbolBox.Up(height - TitleBlock, SymbolBox.Grid) + (4 * SymbolBox.Pitch));
                return new SheetLayout(paper, flags, boxes);
            }
        }

        throw new SchematicException($"{wiring.Name} has more parts than fit on a sheet of {Papers[^1].Paper}.");
    }

    private static List<(SymbolBox Box, decimal X, decimal Y)>? Fit(
        decimal width, decimal height, SymbolBox board, IReadOnlyList<SymbolBox> left, IReadOnlyList<SymbolBox> right)
    {
        var top = Margin;
        var usable = height - TitleBlock - top;
        var (leftColumns, rightColumns) = (Columns(left, usable), Columns(right, usable));
        if (leftColumns is null || rightColumns is null || SymbolBox.Head + board.Height > usable)
        {
            return null;
        }

        // The sides may differ: the board moves until both have their room.
        var needLeft = board.ToLeft + leftColumns.Sum(column => Gap + column.Max(box => box.ToLeft + box.ToRight));
        var needRight = board.ToRight + rightColumns.Sum(column => Gap + column.Max(box => box.ToLeft + box.ToRight));
        if ((2 * Margin) + needLeft + needRight > width)
        {
            return null;
        }

        var centre = SymbolBox.Up(Margin + needLeft + ((width - (2 * Margin) - needLeft - needRight) / 2), SymbolBox.Grid);
        var boardTop = top + SymbolBox.Up((usable - SymbolBox.Head - board.Height) / 2, SymbolBox.Grid);
        List<(SymbolBox Box, decimal X, decimal Y)> placed = [(board, centre, Middle(board, boardTop))];
        var edge = centre - board.ToLeft;
        foreach (var column in leftColumns)
        {
            edge -= Gap;
            // Labels end at one line.
            Stack(column, top, usable, box => SymbolBox.Up(edge - box.ToRight, SymbolBox.Grid) - SymbolBox.Grid, placed);
            edge -= column.Max(box => box.ToLeft + box.ToRight);
        }

        edge = centre + board.ToRight;
        foreach (var column in rightColumns)
        {
            edge += Gap;
            Stack(column, top, usable, box => SymbolBox.Up(edge + box.ToLeft, SymbolBox.Grid), placed);
            edge += column.Max(box => box.ToLeft + box.ToRight);
        }

        return placed;
    }

    private static void Stack(
        List<SymbolBox> column, decimal top, decimal usable, Func<SymbolBox, decimal> x, List<(SymbolBox Box, decimal X, decimal Y)> placed)
    {
        var free = usable - column.Sum(box => SymbolBox.Head + box.Height);
        var gap = column.Count > 1 ? Math.Min(2 * Gap, SymbolBox.Up(free / (column.Count - 1), SymbolBox.Grid) - SymbolBox.Grid) : 0;
        var y = top + SymbolBox.Up((free - (gap * (column.Count - 1))) / 2, SymbolBox.Grid);
        foreach (var box in column)
        {
            placed.Add((box, x(box), Middle(box, y)));
            y += SymbolBox.Head + box.Height + gap;
        }
    }

    private static decimal Middle(SymbolBox box, decimal top) => top + SymbolBox.Head + (box.Height / 2);

    /// <summary>From the board outwards; null where a part is higher than the sheet.</summary>
    private static List<List<SymbolBox>>? Columns(IReadOnlyList<SymbolBox> boxes, decimal usable)
    {
        List<List<SymbolBox>> columns = [];
        var rest = 0m;
        foreach (var box in boxes)
        {
            var height = SymbolBox.Head + box.Height;
            if (height > usable)
            {
                return null;
            }

            if (columns.Count == 0 || height + SymbolBox.Pitch > rest)
            {
                columns.Add([]);
                rest = usable + SymbolBox.Pitch;
            }

            columns[^1].Add(box);
            rest -= height + SymbolBox.Pitch;
        }

        return columns;
    }

    private static SymbolBox Box(Wiring wiring, string part, IReadOnlyList<SymbolPin> left, IReadOnlyList<SymbolPin> right) =>
        new(part, Title(wiring, part), left, right);

    private static string Title(Wiring wiring, string part) =>
        wiring.Parts.FirstOrDefault(facts => facts.Part == part)?.Title ?? wiring.BomOf(part)?.Description ?? part;

    /// <summary>The board's pins on the side of the parts that they go to; those that go to both, and supplies, where there is room.</summary>
    private static SymbolBox BoardBox(Wiring wiring, string board, List<string> left)
    {
        List<SymbolPin> onLeft = [], onRight = [], free = [];
        foreach (var pin in SymbolPins.Of(wiring, board))
        {
            var others = wiring.Pins.Where(other => other.Net == pin.Net && other.Part != board).ToList();
            var goLeft = others.Count(other => left.Contains(other.Part));
            (IsShared(wiring, pin.Net) ? free : goLeft == others.Count ? onLeft : goLeft == 0 ? onRight : free).Add(pin);
        }

        foreach (var pin in free)
        {
            (onLeft.Count <= onRight.Count ? onLeft : onRight).Add(pin);
        }

        return Box(wiring, board, onLeft, onRight);
    }

    private static bool IsShared(Wiring wiring, string net) => wiring.Nets.Any(other => other.Name == net && (other.IsPower || other.IsGround));

    /// <summary>Parts that share a signal, without the board: a key's resistor comes to the key.</summary>
    private static List<List<string>> Groups(Wiring wiring, List<string> parts)
    {
        var signals = wiring.Nets.Where(net => net.IsSignal)
            .Select(net => net.Pins.Select(pin => pin.Part).Where(parts.Contains).Distinct(StringComparer.Ordinal).ToList()).ToList();
        List<List<string>> groups = [];
        HashSet<string> placed = new(StringComparer.Ordinal);
        foreach (var part in parts.Where(placed.Add))
        {
            List<string> group = [part];
            for (var i = 0; i < group.Count; i++)
            {
                group.AddRange(signals.Where(net => net.Contains(group[i])).SelectMany(net => net).Where(placed.Add).ToList());
            }

            groups.Add(group);
        }

        return groups;
    }

    private static (List<string> Left, List<string> Right) Sides(Wiring wiring, List<List<string>> groups)
    {
        List<string> left = [], right = [];
        decimal Height(IEnumerable<string> side) => side.Sum(part => SymbolBox.Head + ((wiring.PinsOf(part).Count() + 2) * SymbolBox.Pitch));
        foreach (var group in groups.OrderByDescending(Height))
        {
            (Height(left) <= Height(right) ? left : right).AddRange(group);
        }

        return (left, right);
    }
}
