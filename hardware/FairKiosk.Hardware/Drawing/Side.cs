namespace FairKiosk.Hardware.Drawing;

/// <summary>All that is on one side of the board: blocks below each other, boxes in columns, wires in the channels between the columns.
/// Distances are counted from the edge of the board outwards.</summary>
internal sealed class Side
{
    public const double TrackPitch = 2.4;
    private const double LeastGap = 3.5;
    private const double FirstTrack = 1.6;
    private readonly List<double> _columns = [];
    private readonly List<double> _columnWidths = [];
    private readonly List<double> _firstTracks = [];

    public Side(IReadOnlyList<Block> blocks, IReadOnlyList<PinSpot> boardRails, double pitch)
    {
        Blocks = blocks;
        BoardRails = boardRails;
        RailsHeight = boardRails.Count * pitch;
        Height = HeightOf(blocks) + RailsHeight;
        Measure();
    }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Supplies and grounds of the board on this side.</summary>
    public IReadOnlyList<PinSpot> BoardRails { get; }

    public IEnumerable<PinSpot> BoardPins => Blocks.SelectMany(block => block.BoardPins).Concat(BoardRails);

    public double RailsHeight { get; }

    /// <summary>The least that it needs.</summary>
    public double Height { get; }

    public double Width { get; private set; }

    public double BoardLabels => BoardPins.Select(pin => pin.LabelWidth).DefaultIfEmpty(0).Max();

    public static double HeightOf(IEnumerable<Block> blocks) => blocks.Sum(block => block.Height + LeastGap);

    /// <summary>Inner edge of the column of a layer.</summary>
    public double Column(int layer) => _columns[layer];

    /// <summary>Where an upright wire of a channel is.</summary>
    public double Track(int channel, int track) => _firstTracks[channel] + (track * TrackPitch);

    /// <summary>Puts the blocks below each other, from <paramref name="top"/> on, over <paramref name="height"/>.</summary>
    public void Stack(double top, double height, double pitch)
    {
        var gap = LeastGap + ((height - Height) / Math.Max(1, Blocks.Count + (BoardRails.Count > 0 ? 0 : -1)));
        var at = top;
        foreach (var block in Blocks)
        {
            block.MoveBy(at);
            at += block.Height + gap;
        }

        for (var row = 0; row < BoardRails.Count; row++)
        {
            BoardRails[row].Y = at + ((row + 0.5) * pitch);
        }
    }

    private void Measure()
    {
        var layers = Blocks.Select(block => block.Layers).DefaultIfEmpty(0).Max();
        var at = 0.0;
        for (var layer = 0; layer <= layers; layer++)
        {
            var width = layer == 0 ? 0 : Boxes(layer).Max(box => box.Width);
            _columns.Add(at);
            _columnWidths.Add(width);
            at += width + NearZone(layer, width);
            _firstTracks.Add(at + FirstTrack);
            var tracks = Blocks.Select(block => block.TracksIn(layer).Count).DefaultIfEmpty(0).Max();
            at += (tracks > 0 ? FirstTrack + (tracks * TrackPitch) : 0) + (layer < layers ? FarZone(layer) : 0);
        }

        Width = at;
    }

    private IEnumerable<PartBox> Boxes(int layer) => Blocks.SelectMany(block => block.Boxes).Where(box => box.Layer == layer);

    // Names of nets and symbols beside the boxes of a column; a box narrower than its column has room for them there.
    private double NearZone(int layer, double width) => layer == 0
        ? BoardPins.Select(pin => pin.NetWidth).DefaultIfEmpty(0).Max()
        : Boxes(layer).SelectMany(box => box.Outer.Select(pin => box.Width + pin.NetWidth)).DefaultIfEmpty(width).Max() - width is > 0 and var more ? more : 0;

    private double FarZone(int channel) => Blocks
        .SelectMany(block => block.Boxes.Where(box => box.Layer == channel + 1).SelectMany(box => box.Inner)
            .Where(pin => pin.IsRail || !Tracks.IsStraight(block, channel, pin)))
        .Select(pin => pin.NetWidth).DefaultIfEmpty(2.5).Max();
}
