using System.Globalization;
using System.Text;
using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Schematics;

/// <summary>Writes a schematic of KiCad 6: one symbol per part, a short wire and a global label at each pin. The same tables give the same bytes.</summary>
internal sealed class SchematicWriter
{
    private const string Library = "FairKiosk";
    private const string Stroke = "(stroke (width 0) (type default) (color 0 0 0 0))";
    private const string Flag = "PWR_FLAG";

    private readonly StringBuilder _text = new();
    private readonly Wiring _wiring;
    private readonly SheetLayout _layout;

    private SchematicWriter(Wiring wiring)
    {
        _wiring = wiring;
        _layout = SheetLayout.Of(wiring);
    }

    /// <exception cref="SchematicException">KiCad could not read the names, or it does not fit on a sheet.</exception>
    public static string Write(Wiring wiring)
    {
        if (wiring.Pins.Select(pin => pin.Part).FirstOrDefault(part => !IsReference(part)) is { } wrong)
        {
            throw new SchematicException($"'{wrong}' is no reference. KiCad takes letters and a number, as in U1.");
        }

        return new SchematicWriter(wiring).Write();
    }

    private static bool IsReference(string part) =>
        part.TrimEnd("0123456789".ToCharArray()) is { Length: > 0 } letters && letters.Length < part.Length && letters.All(char.IsAsciiLetter);

    private string Write()
    {
        var flags = SymbolPins.FlaggedNets(_wiring);
        Line(0, $"(kicad_sch (version {SchematicNetlist.Version}) (generator fairkiosk)");
        Line(1, $"(uuid {Id("sheet")})");
        Line(1, $"(paper \"{_layout.Paper}\")");
        Line(1, $"(title_block (title {KicadText.Quoted($"FairKiosk {_wiring.Name}")}) (company \"FairKiosk\")");
        Line(2, "(comment 1 \"Generated from pins.csv; change that and generate anew.\")");
        Line(1, ")");
        Line(1, "(lib_symbols");
        foreach (var (box, _, _) in _layout.Boxes)
        {
            WriteLibrarySymbol(box);
        }

        if (flags.Count > 0)
        {
            WriteLibraryFlag();
        }

        Line(1, ")");
        foreach (var (box, x, y) in _layout.Boxes)
        {
            WriteSymbol(box, x, y);
        }

        var (flagX, flagY) = _layout.Flags;
        for (var i = 0; i < flags.Count; i++)
        {
            WriteFlag(flags[i], i + 1, flagX, flagY);
            flagX += SymbolBox.Up(SymbolBox.TextWidth(flags[i]) + (6 * SymbolBox.Pitch), SymbolBox.Grid);
        }

        WriteInstances(flags);
        Line(0, ")");
        return _text.ToString();
    }

    private void WriteLibrarySymbol(SymbolBox box)
    {
        var (half, top) = (box.Width / 2, box.Height / 2);
        var numbers = box.ShowsNumbers ? "" : "(pin_numbers hide) ";
        Line(2, $"(symbol \"{Library}:{box.Part}\" {numbers}(pin_names (offset 1.016){(box.Outline is null ? "" : " hide")}) (in_bom yes) (on_board yes)");
        Property(3, "Reference", box.Part.TrimEnd("0123456789".ToCharArray()), 0, -half, top + 3.81m, "(justify left)");
        Property(3, "Value", box.Title, 1, -half, top + SymbolBox.Grid, "(justify left)");
        Property(3, "Footprint", "", 2, 0, 0, "hide");
        Property(3, "Datasheet", "", 3, 0, 0, "hide");
        Line(3, $"(symbol \"{box.Part}_0_1\"");
        if (box.Outline is null)
        {
            Line(4, $"(rectangle (start {N(-half)} {N(top)}) (end {N(half)} {N(-top)})");
            Line(5, "(stroke (width 0.254) (type default) (color 0 0 0 0)) (fill (type background))");
            Line(4, ")");
        }

        foreach (var line in box.Outline ?? [])
        {
            Line(4, $"(polyline (pts {string.Join(' ', line.Select(point => $"(xy {N(point.X)} {N(point.Y)})"))})");
            Line(5, "(stroke (width 0.254) (type default) (color 0 0 0 0)) (fill (type none))");
            Line(4, ")");
        }

        Line(3, ")");
        Line(3, $"(symbol \"{box.Part}_1_1\"");
        foreach (var (pin, x, y, isRight) in Ends(box))
        {
            Line(4, $"(pin {pin.Type} line (at {N(x)} {N(y)} {(isRight ? 180 : 0)}) (length {N(box.PinLength)})");
            Line(5, $"(name {KicadText.Quoted(pin.Pin.Name)} {Font("")})");
            Line(5, $"(number {KicadText.Quoted(pin.Pin.Number)} {Font("")})");
            Line(4, ")");
        }

        Line(3, ")");
        Line(2, ")");
    }

    private void WriteLibraryFlag()
    {
        Line(2, $"(symbol \"{Library}:{Flag}\" (power) (pin_numbers hide) (pin_names (offset 0) hide) (in_bom yes) (on_board yes)");
        Property(3, "Reference", "#FLG", 0, 0, 5.08m, "hide");
        Property(3, "Value", Flag, 1, 0, 3.81m, "");
        Property(3, "Footprint", "", 2, 0, 0, "hide");
        Property(3, "Datasheet", "", 3, 0, 0, "hide");
        Line(3, $"(symbol \"{Flag}_0_1\"");
        Line(4, "(polyline (pts (xy 0 0) (xy 0 1.27) (xy -1.016 1.905) (xy 0 2.54) (xy 1.016 1.905) (xy 0 1.27))");
        Line(5, "(stroke (width 0) (type default) (color 0 0 0 0)) (fill (type none))");
        Line(4, ")");
        Line(3, ")");
        Line(3, $"(symbol \"{Flag}_1_1\"");
        Line(4, $"(pin power_out line (at 0 0 90) (length 0) (name \"pwr\" {Font("")}) (number \"1\" {Font("")}))");
        Line(3, ")");
        Line(2, ")");
    }

    private void WriteSymbol(SymbolBox box, decimal x, decimal y)
    {
        foreach (var (pin, endX, endY, isRight) in Ends(box))
        {
            var (from, at) = (x + endX, y - endY);
            if (pin.Net.Length == 0)
            {
                Line(1, $"(no_connect (at {N(from)} {N(at)}) (uuid {Id("open", box.Part, pin.Pin.Name)}))");
                continue;
            }

            var to = isRight ? from + SymbolBox.Wire : from - SymbolBox.Wire;
            WriteWire([box.Part, pin.Pin.Name], from, to, at);
            WriteLabel([box.Part, pin.Pin.Name], pin.Net, pin.LabelShape, to, at, isRight);
        }

        var left = x - (box.Width / 2);
        var top = y - (box.Height / 2);
        Line(1, $"(symbol (lib_id \"{Library}:{box.Part}\") (at {N(x)} {N(y)} 0) (unit 1) (in_bom yes) (on_board yes)");
        Line(2, $"(uuid {Id("symbol", box.Part)})");
        Property(2, "Reference", box.Part, 0, left, top - 3.81m, "(justify left)");
        Property(2, "Value", box.Title, 1, left, top - SymbolBox.Grid, "(justify left)");
        Property(2, "Footprint", "", 2, x, y, "hide");
        Property(2, "Datasheet", "", 3, x, y, "hide");
        foreach (var (pin, _, _, _) in Ends(box))
        {
            Line(2, $"(pin {KicadText.Quoted(pin.Pin.Number)} (uuid {Id("pin", box.Part, pin.Pin.Name)}))");
        }

        Line(1, ")");
    }

    private void WriteFlag(string net, int number, decimal x, decimal y)
    {
        WriteWire([Flag, net], x, x + SymbolBox.Wire, y);
        WriteLabel([Flag, net], net, "passive", x + SymbolBox.Wire, y, isRight: true);
        Line(1, $"(symbol (lib_id \"{Library}:{Flag}\") (at {N(x)} {N(y)} 0) (unit 1) (in_bom yes) (on_board yes)");
        Line(2, $"(uuid {Id("symbol", Flag, net)})");
        Property(2, "Reference", FlagReference(number), 0, x, y - 5.08m, "hide");
        Property(2, "Value", Flag, 1, x, y - 3.81m, "");
        Property(2, "Footprint", "", 2, x, y, "hide");
        Property(2, "Datasheet", "", 3, x, y, "hide");
        Line(2, $"(pin \"1\" (uuid {Id("pin", Flag, net)}))");
        Line(1, ")");
    }

    private void WriteInstances(IReadOnlyList<string> flags)
    {
        Line(1, "(sheet_instances");
        Line(2, "(path \"/\" (page \"1\"))");
        Line(1, ")");
        Line(1, "(symbol_instances");
        for (var i = 0; i < flags.Count; i++)
        {
            WriteInstance(Id("symbol", Flag, flags[i]), FlagReference(i + 1), Flag);
        }

        foreach (var (box, _, _) in _layout.Boxes.OrderBy(placed => placed.Box.Part, StringComparer.Ordinal))
        {
            WriteInstance(Id("symbol", box.Part), box.Part, box.Title);
        }

        Line(1, ")");
    }

    private void WriteInstance(string id, string reference, string value)
    {
        Line(2, $"(path \"/{id}\"");
        Line(3, $"(reference {KicadText.Quoted(reference)}) (unit 1) (value {KicadText.Quoted(value)}) (footprint \"\")");
        Line(2, ")");
    }

    private void WriteWire(string[] names, decimal from, decimal to, decimal y)
    {
        Line(1, $"(wire (pts (xy {N(from)} {N(y)}) (xy {N(to)} {N(y)}))");
        Line(2, $"{Stroke} (uuid {Id(["wire", .. names])})");
        Line(1, ")");
    }

    private void WriteLabel(string[] names, string net, string shape, decimal x, decimal y, bool isRight)
    {
        var side = isRight ? "(justify left)" : "(justify right)";
        Line(1, $"(global_label {KicadText.Quoted(KicadText.NetName(net))} (shape {shape}) (at {N(x)} {N(y)} {(isRight ? 0 : 180)}) (fields_autoplaced)");
        Line(2, $"{Font(side)} (uuid {Id(["label", .. names])})");
        Line(2, $"(property \"Intersheet References\" \"${{INTERSHEET_REFS}}\" (id 0) (at {N(x)} {N(y)} 0) {Font($"{side} hide")})");
        Line(1, ")");
    }

    private void Property(int depth, string key, string value, int id, decimal x, decimal y, string how) =>
        Line(depth, $"(property \"{key}\" {KicadText.Quoted(value)} (id {id}) (at {N(x)} {N(y)} 0) {Font(how)})");

    private static string FlagReference(int number) => string.Create(CultureInfo.InvariantCulture, $"#FLG{number:00}");

    private static string Font(string how) => how.Length > 0 ? $"(effects (font (size 1.27 1.27)) {how})" : "(effects (font (size 1.27 1.27)))";

    private static IEnumerable<(SymbolPin Pin, decimal X, decimal Y, bool IsRight)> Ends(SymbolBox box) =>
        box.Left.Select((pin, row) => (pin, box.End(isRight: false, row), false))
            .Concat(box.Right.Select((pin, row) => (pin, box.End(isRight: true, row), true)))
            .Select(end => (end.pin, end.Item2.X, end.Item2.Y, end.Item3));

    private static string N(decimal millimetres) => millimetres.ToString("0.####", CultureInfo.InvariantCulture);

    private string Id(params ReadOnlySpan<string> names) => SchematicIds.Of([_wiring.Name, .. names]);

    private void Line(int depth, string text) => _text.Append(' ', 2 * depth).Append(text).Append('\n');
}
