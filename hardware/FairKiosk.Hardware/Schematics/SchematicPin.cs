using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Schematics;

/// <summary>A pin as a schematic names it.</summary>
/// <param name="Part">Reference of its part.</param>
/// <param name="Name">Name in the maker's pin-out.</param>
/// <param name="Number">What is printed or counted there.</param>
internal sealed record SchematicPin(string Part, string Name, string Number)
{
    public override string ToString() => Name == Number ? $"{Part} {Name}" : $"{Part} {Name} ({Number})";

    /// <summary>How the pins of a part stand in its symbol. A symbol has no number twice: where places are, pins are numbered by their names.</summary>
    /// <exception cref="SchematicException">Two pins would be one.</exception>
    public static IReadOnlyList<SchematicPin> Of(Wiring wiring, string part)
    {
        var pins = wiring.PinsOf(part).ToList();
        var names = pins.ConvertAll(pin => Word(pin.Pin));
        var numbers = pins.ConvertAll(pin => Word(pin.Place.Length > 0 ? pin.Place : pin.Pin));
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count)
        {
            throw new SchematicException($"Part {part} has two pins of one name.");
        }

        numbers = numbers.Distinct(StringComparer.Ordinal).Count() < numbers.Count ? names : numbers;
        return [.. names.Zip(numbers, (name, number) => new SchematicPin(part, name, number))];
    }

    /// <summary>KiCad has no blanks in the names of pins, and reads something into curly brackets and a lone tilde.</summary>
    private static string Word(string text) =>
        text is "~" || text.AsSpan().ContainsAny("{}\n\r\t")
            ? throw new SchematicException($"'{text}' cannot be the name or place of a pin in KiCad.")
            : text.Replace(' ', '_');
}
