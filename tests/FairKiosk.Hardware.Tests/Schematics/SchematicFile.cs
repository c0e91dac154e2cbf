using FairKiosk.Hardware.Schematics;
using FairKiosk.Hardware.Tests.Readers;

namespace FairKiosk.Hardware.Tests.Schematics;

/// <summary>Files beside these tests, and small schematics made up here.</summary>
internal static class SchematicFile
{
    /// <summary>Drawn by hand: what touches and what does not, and a symbol in each position. touching.net is what KiCad 6.0.11 exported of it, without its head.</summary>
    public static string Touching => File.ReadAllText(PathOf("touching.kicad_sch"));

    public static string TouchingNetlist => File.ReadAllText(PathOf("touching.net"));

    /// <summary>A sheet with two parts of one pin each, U1 at 10 mm and U2 at 20 mm on a line, and what else is said.</summary>
    public static string Sheet(string more = "", string version = "20211123") =>
        $"""
        (kicad_sch (version {version}) (generator hand)
          (uuid 1)
          (paper "A4")
          (lib_symbols
            (symbol "T:ONE" (symbol "ONE_1_1" (pin passive line (at 0 0 0) (length 0) (name "p") (number "1"))))
          )
          (symbol (lib_id "T:ONE") (at 10 10 0) (unit 1) (uuid a))
          (symbol (lib_id "T:ONE") (at 20 10 0) (unit 1) (uuid b))
          {more}
          (symbol_instances
            (path "/a" (reference "U1") (unit 1))
            (path "/b" (reference "U2") (unit 1))
          )
        )
        """;

    /// <summary>Nets as one can compare them: names, then pins.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<SchematicNet> nets) =>
        [.. nets.Select(net => $"{string.Join('+', net.Names)}: {string.Join(", ", net.Pins)}").Order(StringComparer.Ordinal)];

    private static string PathOf(string name) => Path.Combine(HardwareFolder.Path, "..", "tests", "FairKiosk.Hardware.Tests", "Schematics", "Files", name);
}
