namespace FairKiosk.Hardware.Schematics;

/// <summary>Works out the nets of a schematic of KiCad 6 from what is drawn: symbols, wires, labels and junctions of one sheet. What it does not know it
/// refuses.</summary>
internal static class SchematicNetlist
{
    /// <summary>What KiCad 6 writes, all releases of it.</summary>
    public const string Version = "20211123";

    /// <summary>What connects nothing. Anything else that is not read below is refused.</summary>
    private static readonly HashSet<string> Harmless =
    [
        "version", "generator", "uuid", "paper", "title_block", "lib_symbols", "text", "polyline", "image", "no_connect", "sheet_instances", "symbol_instances",
    ];

    /// <exception cref="SchematicException">The text is no schematic, or one with something that is not read.</exception>
    public static IReadOnlyList<SchematicNet> Read(string text)
    {
        var root = SExpressionReader.Read(text);
        if (root.Name != "kicad_sch" || root.Needed("version").Word() != Version)
        {
            throw new SchematicException($"Line {root.Line}: this is no schematic of KiCad 6 (kicad_sch, version {Version}).");
        }

        Copper copper = new();
        var pins = PinsOf(root, copper);
        foreach (var item in root.Lists)
        {
            Add(item, copper);
        }

        var names = copper.Settle();
        return
        [
            .. pins.GroupBy(pin => copper.NetAt(pin.At), pin => pin.Pin)
                .Select(net => new SchematicNet(names.TryGetValue(net.Key, out var own) ? own : [], InOrder(net)))
                .OrderBy(net => net.Names.Count > 0 ? net.Names[0] : "", StringComparer.Ordinal)
                .ThenBy(net => net.Pins[0].ToString(), StringComparer.Ordinal),
        ];
    }

    public static IReadOnlyList<SchematicPin> InOrder(IEnumerable<SchematicPin> pins) =>
        [.. pins.OrderBy(pin => pin.Part, StringComparer.Ordinal).ThenBy(pin => pin.Number, StringComparer.Ordinal)];

    private static void Add(SExpression item, Copper copper)
    {
        switch (item.Name)
        {
            case "wire" when item.Needed("pts").All("xy").ToList() is [var from, var to]:
                copper.AddWire(item.Line, from.Point(), to.Point());
                break;
            case "label" or "global_label":
                copper.AddLabel(KicadText.FromNetName(item.Word()), item.Needed("at").Point());
                break;
            case "junction":
                copper.AddJunction(item.Needed("at").Point());
                break;
            case "symbol":
                break;
            default:
                if (!Harmless.Contains(item.Name))
                {
                    throw new SchematicException($"Line {item.Line}: '{item.Name}' is not read. Known are symbols, wires, junctions and labels of one sheet.");
                }

                break;
        }
    }

    private static List<(SchematicPin Pin, SheetPoint At)> PinsOf(SExpression root, Copper copper)
    {
        var library = new Dictionary<string, LibrarySymbol>(StringComparer.Ordinal);
        foreach (var symbol in root.Needed("lib_symbols").All("symbol"))
        {
            library[symbol.Word()] = LibrarySymbol.Read(symbol);
        }

        var references = root.Needed("symbol_instances").All("path")
            .GroupBy(path => path.Word(), StringComparer.Ordinal)
            .ToDictionary(path => path.Key, path => path.First().Needed("reference").Word(), StringComparer.Ordinal);
        List<(SchematicPin Pin, SheetPoint At)> pins = [];
        foreach (var placed in root.All("symbol").Select(symbol => new PlacedSymbol(symbol)))
        {
            if (!library.TryGetValue(placed.Library, out var symbol) || !references.TryGetValue(placed.Path, out var part))
            {
                throw new SchematicException($"Line {placed.Line}: the symbol '{placed.Library}' lacks its library symbol or its place in symbol_instances.");
            }

            foreach (var pin in symbol.PinsOf(placed.Unit, placed.Shape))
            {
                var at = placed.OnSheet(pin.At);
                copper.AddPin(at);
                if (pin.NamesItsNet)
                {
                    copper.AddLabel(KicadText.FromNetName(pin.Name), at);
                }

                // What begins so is no part: flags, symbols for ground.
                if (!part.StartsWith('#'))
                {
                    pins.Add((new SchematicPin(part, pin.Name is "~" or "" ? pin.Number : pin.Name, pin.Number), at));
                }
            }
        }

        return pins;
    }
}
