using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Schematics;

/// <summary>A pin as a schematic names it.</summary>
/// <param name="Part">Reference of its part.</param>
/// <param name="Name">Name in the maker's pin-out.</param>
/// <param name="Number">What is printed or counted there.</param>
internal sealed record SchematicPin(string Part, string Name, string Number)
{
    public override string ToString() => Name == Number ? $"{Part} {Name}" : $"{Part} {Name} ({Number})";

    /// <summary>How the pins of a part stand in its symbol. Its number is its place; a pin without one, or whose place
    /// is another pin's too, is numbered by its name, for no number is in a symbol twice.</summary>
    /// <exception cref="SchematicException">Two pins would be one.</exception>
    public static IReadOnlyList<SchematicPin> Of(Wiring wiring, string part)
    {
        var pins = wiring.PinsOf(part).ToList();
        var names = pins.ConvertAll(pin => Word(pin.Pin));
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count)
        {
            throw new SchematicException($"Part {part} has two pins of one name.");
        }

        var shared = pins.CountBy(pin => pin.Place, StringComparer.Ordinal).Where(place => place.Key.Length == 0 || place.Value > 1).Select(place => place.Key).ToHashSet();
        var numbers = pins.ConvertAll(pin => Word(shared.Contains(pin.Place) ? pin.Pin : pin.Place));
        numbers = numbers.Distinct(StringComparer.Ordinal).Count() < numbers.Count ? names : numbers;
        return [.. names.Zip(numbers, (name, number) => new SchematicPin(part, name, number))];
    }

    /// <summary>KiCad has no blanks in the names of pins, and reads something into curly brackets and a lone tilde.</summary>
    private static string Word(string text) =>
        text is "~" || text.AsSpan().ContainsAny("{}\n\r\t")
            ? throw new SchematicException($"'{text}' cannot be the name or place of a pin in KiCad.")
            : text.Replace(' ', '_');
}
