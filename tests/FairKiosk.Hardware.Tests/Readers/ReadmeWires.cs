using System.Text.RegularExpressions;
using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Tests.Readers;

/// <summary>What the page of a reader says of single wires: a place on the board, and the colour of the wire there.</summary>
internal static partial class ReadmeWires
{
    private const string Colour = "black|red|orange|yellow|green|blue|violet|grey|white|brown|pink";

    /// <summary>Every wire that is named in a table "goes to, colour", or in a sentence with its colour before or behind it.</summary>
    public static IReadOnlyList<(string Place, string Colour)> Of(string page)
    {
        var text = Blanks().Replace(page, " ");
        return
        [
            .. Tables(page),

            // "blue from SDA to J1 pin 12"
            .. ColourThenPin().Matches(text).Select(match => (match.Groups["place"].Value, match.Groups["colour"].Value.ToLowerInvariant())),

            // "J1 D17, D18, D19 to the screen's TFTCS, DC, RST (white, blue, pink)"
            .. PinsThenColours().Matches(text).SelectMany(match => Words(match.Groups["names"].Value)
                .Zip(Words(match.Groups["colours"].Value), (name, colour) => ($"{match.Groups["strip"].Value} {name}", colour))),

            // "black (ground) from pins 6, 9 and 14"
            .. ColourThenHeader().Matches(text).SelectMany(match => Number().Matches(match.Groups["pins"].Value)
                .Select(pin => ($"header pin {pin.Value}", match.Groups["colour"].Value))),
        ];
    }

    /// <summary>Every pin of a strip that the page names at all, such as J1 pin 12.</summary>
    public static IReadOnlyList<string> PinsOf(string page) =>
        [.. StripPins().Matches(Blanks().Replace(page, " ")).SelectMany(match => Numbers(match.Groups["pins"].Value).Select(pin => $"{match.Groups["strip"].Value} pin {pin}"))];

    /// <summary>The row of pins.csv at a place: what is printed there, what is counted, or the name of the pin on that strip.</summary>
    public static WiringPin? At(Wiring wiring, string place)
    {
        var (strip, name) = place.Split(' ', 2) is [var first, var second] ? (first, second) : ("", place);
        var board = wiring.PinsOf("U1").ToList();
        return board.FirstOrDefault(pin => pin.Place == place || pin.Place.StartsWith($"{place} (", StringComparison.Ordinal))
            ?? board.FirstOrDefault(pin => pin.Place.StartsWith($"{strip} ", StringComparison.Ordinal)
                && (pin.Pin.Split('@')[0] == name || pin.Place.EndsWith($"({name})", StringComparison.Ordinal)));
    }

    private static IEnumerable<(string Place, string Colour)> Tables(string page)
    {
        var columns = new List<string>();
        foreach (var line in page.Split('\n').Select(line => line.Trim()))
        {
            var cells = line.Trim('|').Split('|').Select(cell => cell.Trim()).ToList();
            if (!line.StartsWith('|'))
            {
                columns = [];
            }
            else if (columns.Count == 0)
            {
                columns = cells;
            }
            else if (columns is [var from, "goes to", "colour"] && !cells[0].StartsWith("---", StringComparison.Ordinal))
            {
                // The board's sockets stand before the other end in one table, behind it in the others.
                string[] places = from == "socket" ? [.. Words(Bracket().Replace(cells[0], "")).Select(name => $"socket {name}")] : Words(cells[1]);
                foreach (var wire in places.Zip(Words(cells[2])))
                {
                    yield return wire;
                }
            }
        }
    }

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // "16 to 20" is all of them.
    private static IEnumerable<int> Numbers(string list)
    {
        var numbers = Number().Matches(list).Select(number => int.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return list.Contains(" to ", StringComparison.Ordinal) ? Enumerable.Range(numbers[0], numbers[^1] - numbers[0] + 1) : numbers;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@" *\([^)]*\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?<strip>J\d) pins? (?<pins>\d+(?:(?:, | and | to )\d+)*)")]
    private static partial Regex StripPins();

    // "its red wire" is one that a part comes with, and another colour than ours.
    [GeneratedRegex($@"(?<!its )\b(?<colour>{Colour})\b(?:(?!\b(?:{Colour})\b|\. |[;|]).){{1,24}}?(?<place>\bJ\d pin \d+)", RegexOptions.IgnoreCase)]
    private static partial Regex ColourThenPin();

    [GeneratedRegex($@"\b(?<strip>J\d) (?<names>(?:\w+, )*(?:pin \d+|\w+)) to [^().;|]*\((?<colours>(?:(?:{Colour})(?:, )?)+)\)")]
    private static partial Regex PinsThenColours();

    [GeneratedRegex($@"\b(?<colour>{Colour})(?: \([^)]*\))? from pins? (?<pins>\d+(?:(?:, | and )\d+)*)\b(?! of U)")]
    private static partial Regex ColourThenHeader();
}
