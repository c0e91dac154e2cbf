namespace FairKiosk.Hardware.Schematics;

/// <summary>A symbol on the sheet: where it stands, how it is turned, and whose it is.</summary>
internal sealed class PlacedSymbol
{
    private readonly SheetPoint _at;
    private readonly int _angle;
    private readonly string _mirror;

    public PlacedSymbol(SExpression symbol)
    {
        Line = symbol.Line;
        Library = (symbol.One("lib_name") ?? symbol.Needed("lib_id")).Word();
        Path = $"/{symbol.Needed("uuid").Word()}";
        Unit = symbol.One("unit")?.WholeNumber() ?? 1;
        Shape = symbol.One("convert")?.WholeNumber() ?? 1;
        var at = symbol.Needed("at");
        _at = at.Point();
        _angle = at.WholeNumber(3);
        _mirror = symbol.One("mirror")?.Word() ?? "";
        if (_angle is not (0 or 90 or 180 or 270) || _mirror is not ("" or "x" or "y"))
        {
            throw new SchematicException($"Line {Line}: a symbol that is turned by {_angle} degrees and mirrored by '{_mirror}' is not read.");
        }
    }

    public int Line { get; }

    public string Library { get; }

    /// <summary>By which the list at the end of the file names it.</summary>
    public string Path { get; }

    public int Unit { get; }

    public int Shape { get; }

    /// <summary>Where a point of the symbol lies on the sheet: turned first (y upwards becomes y downwards), then mirrored.</summary>
    public SheetPoint OnSheet(SheetPoint pin)
    {
        var (x, y) = _angle switch
        {
            90 => (-pin.Y, -pin.X),
            180 => (-pin.X, pin.Y),
            270 => (pin.Y, pin.X),
            _ => (pin.X, -pin.Y),
        };
        return new SheetPoint(_at.X + (_mirror == "y" ? -x : x), _at.Y + (_mirror == "x" ? -y : y));
    }
}
