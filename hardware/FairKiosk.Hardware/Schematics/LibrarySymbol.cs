using System.Globalization;

namespace FairKiosk.Hardware.Schematics;

/// <summary>What a schematic keeps of a library: a symbol's pins, of all its units and shapes.</summary>
internal sealed class LibrarySymbol
{
    private readonly List<(int Unit, int Shape, LibraryPin Pin)> _pins = [];

    private LibrarySymbol()
    {
    }

    /// <summary>A pin where the symbol stands upright at the origin; y grows upwards here.</summary>
    /// <param name="Name">Name in the maker's pin-out.</param>
    /// <param name="Number">What is printed or counted there.</param>
    /// <param name="At">Where a wire meets it.</param>
    /// <param name="NamesItsNet">Whether all that it touches bears its name: pins of the symbols for ground and supplies, and hidden supply pins.</param>
    public sealed record LibraryPin(string Name, string Number, SheetPoint At, bool NamesItsNet);

    public static LibrarySymbol Read(SExpression symbol)
    {
        if (symbol.One("extends") is { } extends)
        {
            throw new SchematicException($"Line {extends.Line}: a symbol that extends another one is not read.");
        }

        LibrarySymbol library = new();
        var isPower = symbol.One("power") is not null;
        foreach (var part in symbol.All("symbol"))
        {
            // The name ends with the unit and the shape: U1_1_1; 0 is what all units and shapes have.
            if (part.Word().Split('_') is not [_, .., var unit, var shape] || !IsNumber(unit) || !IsNumber(shape))
            {
                throw new SchematicException($"Line {part.Line}: the name '{part.Word()}' does not end with a unit and a shape.");
            }

            var (unitNumber, shapeNumber) = (int.Parse(unit, CultureInfo.InvariantCulture), int.Parse(shape, CultureInfo.InvariantCulture));
            library._pins.AddRange(part.All("pin").Select(pin => (unitNumber, shapeNumber, Pin(pin, isPower))));
        }

        return library;
    }

    public IEnumerable<LibraryPin> PinsOf(int unit, int shape) =>
        _pins.Where(pin => (pin.Unit == 0 || pin.Unit == unit) && (pin.Shape == 0 || pin.Shape == shape)).Select(pin => pin.Pin);

    private static bool IsNumber(string text) => text.Length is > 0 and < 6 && text.All(char.IsAsciiDigit);

    private static LibraryPin Pin(SExpression pin, bool isPower) => new(
        pin.Needed("name").Word(),
        pin.Needed("number").Word(),
        pin.Needed("at").Point(),
        pin.Word() == "power_in" && (isPower || pin.Has("hide")));
}
