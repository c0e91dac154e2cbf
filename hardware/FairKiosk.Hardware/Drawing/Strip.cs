namespace FairKiosk.Hardware.Drawing;

/// <summary>Parts between supplies and grounds, such as capacitors, in rows below the board: no wire ties them to a place.</summary>
internal sealed class Strip
{
    private const double RowGap = 2.5;
    private readonly List<List<(Block Block, Side Side)>> _rows = [[]];
    private readonly double _width;

    public Strip(IEnumerable<Block> blocks, double width, double pitch)
    {
        _width = width;
        foreach (var block in blocks)
        {
            Side side = new([block], [], pitch);
            if (_rows[^1].Sum(other => other.Side.Width) + side.Width > width)
            {
                _rows.Add([]);
            }

            _rows[^1].Add((block, side));
        }
    }

    public double Height => _rows.Where(row => row.Count > 0).Sum(row => RowHeight(row) + RowGap);

    /// <summary>Puts the parts where they belong.</summary>
    /// <returns>Each part, and from where it is drawn to the right.</returns>
    public IReadOnlyList<(Side Side, double Left)> Place(double left, double top)
    {
        List<(Side, double)> placed = [];
        foreach (var row in _rows.Where(row => row.Count > 0))
        {
            var gap = (_width - row.Sum(item => item.Side.Width)) / (row.Count + 1);
            var at = left + gap;
            foreach (var (block, side) in row)
            {
                block.MoveBy(top + (RowHeight(row) - block.Height));
                placed.Add((side, at));
                at += side.Width + gap;
            }

            top += RowHeight(row) + RowGap;
        }

        return placed;
    }

    private static double RowHeight(List<(Block Block, Side Side)> row) => row.Max(item => item.Block.Height);
}
