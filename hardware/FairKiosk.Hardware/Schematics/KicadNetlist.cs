namespace FairKiosk.Hardware.Schematics;

/// <summary>Reads the netlist that KiCad itself exports (File, Export, Netlist, tab KiCad).</summary>
internal static class KicadNetlist
{
    /// <exception cref="SchematicException">The text is no such netlist.</exception>
    public static IReadOnlyList<SchematicNet> Read(string text)
    {
        var root = SExpressionReader.Read(text);
        if (root.Name != "export")
        {
            throw new SchematicException($"Line {root.Line}: this is no netlist of KiCad; it begins with '{root.Name}'.");
        }

        return [.. root.Needed("nets").All("net").Select(Net)];
    }

    private static SchematicNet Net(SExpression net)
    {
        var name = KicadText.FromNetName(net.Needed("name").Word());
        return new SchematicNet(IsMadeUp(name) ? [] : [name], SchematicNetlist.InOrder(net.All("node").Select(Pin)));
    }

    /// <summary>Where nothing is written at a net, KiCad makes a name of the first pin.</summary>
    private static bool IsMadeUp(string name) =>
        name.StartsWith("Net-(", StringComparison.Ordinal) || name.StartsWith("unconnected-(", StringComparison.Ordinal);

    private static SchematicPin Pin(SExpression node)
    {
        var number = node.Needed("pin").Word();
        return new SchematicPin(node.Needed("ref").Word(), node.One("pinfunction")?.Word() ?? number, number);
    }
}
