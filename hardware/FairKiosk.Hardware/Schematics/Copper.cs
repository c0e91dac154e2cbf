namespace FairKiosk.Hardware.Schematics;

/// <summary>What touches what on a sheet, as KiCad has it: ends of wires and pins meet where they lie on the same point; a label and a junction also take what
/// passes under them; wires that only cross, and a pin or an end in the middle of a wire, do not touch.</summary>
internal sealed class Copper
{
    private readonly List<int> _parents = [];
    private readonly Dictionary<SheetPoint, int> _points = [];
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private readonly List<(SheetPoint From, SheetPoint To)> _wires = [];
    private readonly List<SheetPoint> _takers = [];

    public void AddWire(int line, SheetPoint from, SheetPoint to)
    {
        // KiCad makes one of such wires when it opens the file, and what lay at their ends may come loose.
        if (_wires.Any(other => Overlap(other, (from, to))))
        {
            throw new SchematicException($"Line {line}: the wire from {from} lies on another one.");
        }

        _wires.Add((from, to));
        Join(At(from), At(to));
    }

    public void AddJunction(SheetPoint point) => _takers.Add(point);

    /// <summary>All labels of one name are one net.</summary>
    public void AddLabel(string name, SheetPoint point)
    {
        if (!_labels.TryGetValue(name, out var label))
        {
            _labels[name] = label = NewNode();
        }

        Join(label, At(point));
        _takers.Add(point);
    }

    public void AddPin(SheetPoint point) => At(point);

    /// <summary>After all has been added: a number that is the same for all that touches. Names with it.</summary>
    public IReadOnlyDictionary<int, List<string>> Settle()
    {
        foreach (var point in _takers)
        {
            foreach (var (from, _) in _wires.Where(wire => point.IsOn(wire.From, wire.To)))
            {
                Join(At(point), At(from));
            }
        }

        return _labels.GroupBy(label => Root(label.Value), label => label.Key)
            .ToDictionary(net => net.Key, net => net.Order(StringComparer.Ordinal).ToList());
    }

    public int NetAt(SheetPoint point) => Root(At(point));

    private static bool Overlap((SheetPoint From, SheetPoint To) one, (SheetPoint From, SheetPoint To) other)
    {
        var shared = new[] { one.From, one.To }.Where(end => end.IsOn(other.From, other.To))
            .Concat(new[] { other.From, other.To }.Where(end => end.IsOn(one.From, one.To)))
            .Distinct().Take(2).ToList();
        return shared.Count == 2;
    }

    private int At(SheetPoint point)
    {
        if (!_points.TryGetValue(point, out var node))
        {
            _points[point] = node = NewNode();
        }

        return node;
    }

    private int NewNode()
    {
        _parents.Add(_parents.Count);
        return _parents.Count - 1;
    }

    private int Root(int node)
    {
        while (_parents[node] != node)
        {
            _parents[node] = _parents[_parents[node]];
            node = _parents[node];
        }

        return node;
    }

    private void Join(int one, int other) => _parents[Root(one)] = Root(other);
}
