using FairKiosk.Hardware.Commands;
using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Reading;

namespace FairKiosk.Hardware.Tests.Reading;

public sealed class ReaderFolderTests : IDisposable
{
    private readonly TableFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_four_tables_are_read_as_they_are_written()
    {
        var wiring = ReaderFolder.Read(_folder.Path);
        Assert.Equal(Path.GetFileName(_folder.Path), wiring.Name);
        Assert.Equal(
            new WiringPin(4, "U2", "VCC", "", "3V3", PinKind.Load, 3.3m, 3.6m, 100, null, "", "red", "peak, while it reads"),
            wiring.Pins[2]);
        Assert.Equal(["3V3", "GND"], wiring.Nets.Select(net => net.Name));
        Assert.Equal(["GPIO0", "GPIO1"], wiring.Parts[0].StrappingPins);
        Assert.Equal(["GPIO26"], wiring.Parts[0].ForbiddenPins);
        Assert.Equal(2.7m, wiring.Parts[0].ForwardVolts["G"]);
        Assert.Equal(470, wiring.Parts[1].Ohms);
        Assert.Equal((0x24, "I2C_SDA"), (wiring.Parts[1].I2cAddress, wiring.Parts[1].I2cNet));
        Assert.Equal(["U2", "U3"], wiring.Bom[1].References);
        Assert.True(wiring.Bom[1].IsOptional);
        Assert.Same(wiring.Bom[1], wiring.BomOf("U3"));
        Assert.Equal(new PowerState(2, "U1", "idle", 100, 5, 3600, 0, "data sheet"), wiring.Power[0]);
    }

    [Theory]
    [InlineData("pins.csv", "load,3.3", "lode,3.3", 4, "kind", "'lode' is not known. Allowed: supply, load, ground, out, in, both, open, passive.")]
    [InlineData("pins.csv", "3.6,100", "3.6V,100", 4, "withstands", "'3.6V' is not a number. Allowed: digits, with a point before decimals, up to 1000000; no unit.")]
    [InlineData("pins.csv", "3.6,100", "-3.6,100", 4, "withstands", "'-3.6' is not a number. Allowed: digits, with a point before decimals, up to 1000000; no unit.")]
    [InlineData("pins.csv", "GND@6,header pin 6,GND", "GND@6,header pin 6,", 3, "net", "The cell is empty. Allowed: a text.")]
    [InlineData("pins.csv", "header pin 6", "header pin 6 ", 3, "place", "'header pin 6 ' begins or ends with a blank.")]
    [InlineData("pins.csv", ",,black,\nU2,VCC", ",,blck,\nU2,VCC", 3, "colour", "'blck' is not known. Allowed: black, red, orange, yellow, green, blue, violet, grey, white, brown, pink.")]
    [InlineData("pins.csv", "\"peak, while it reads\"", "peak, while it reads", 4, "", "There are 13 cells. Allowed: 12, one for each column.")]
    [InlineData("pins.csv", "\"peak, while it reads\"", "\"peak, while it reads", 4, "", "A quote is not closed or stands in the wrong place. Allowed: \"...\" around a whole cell, \"\" inside it.")]
    [InlineData("pins.csv", "U2,VCC", "\nU2,VCC", 4, "", "It is an empty line.")]
    [InlineData("pins.csv", "U2,GND,,", "U2,VCC,,", 5, "pin", "U2 VCC has a row above. Allowed: one row for each pin.")]
    [InlineData("parts.csv", "0x24", "0x7F", 3, "i2c_address", "'0x7F' is not an I2C address. Allowed: 0x08 to 0x77.")]
    [InlineData("parts.csv", "0x24", "24", 3, "i2c_address", "'24' is not an I2C address. Allowed: 0x08 to 0x77.")]
    [InlineData("parts.csv", "G=2.7", "G", 2, "forward_volts", "'G' is not understood. Allowed: A=1.8, for each light its pin once.")]
    [InlineData("parts.csv", "G=2.7", "R=2.7", 2, "forward_volts", "'R=2.7' is not understood. Allowed: A=1.8, for each light its pin once.")]
    [InlineData("bom.csv", "Chip,2", "Chip,3", 3, "quantity", "It is 3, but there are 2 references. Allowed: as many as there are references.")]
    [InlineData("bom.csv", "30,50.50", "30,5.50", 2, "price_high", "5.50 is less than price_low, 30.")]
    [InlineData("bom.csv", "50.50,EUR", "50.50,Euro", 2, "currency", "'Euro' cannot be added to the rest. Allowed: EUR.")]
    [InlineData("bom.csv", "50.50,EUR,2026-11-26", "50.50,EUR,26.11.2026", 2, "price_date", "'26.11.2026' is not a day. Allowed: 2026-11-26.")]
    [InlineData("bom.csv", "estimate,yes", "estimate,no", 3, "optional", "'no' is not known. Allowed: nothing, yes.")]
    [InlineData("power.csv", "idle,100", "idle,", 2, "milliamps", "The cell is empty. Allowed: a number.")]
    [InlineData("power.csv", "seconds_per_scan", "seconds", 1, "", "The header is part,state,milliamps,volts,seconds_per_hour,seconds,source. Allowed: part,state,milliamps,volts,seconds_per_hour,seconds_per_scan,source")]
    public void What_a_table_may_not_say_is_told_with_its_place(string table, string written, string instead, int line, string column, string sentence)
    {
        _folder.Spoil(table, written, instead);
        Assert.Equal(new FileFault(_folder.FileOf(table), line, column, sentence), Assert.Single(Faults()));
    }

    [Fact]
    public void A_missing_table_is_told()
    {
        File.Delete(_folder.FileOf("bom.csv"));
        Assert.Equal(new FileFault(_folder.FileOf("bom.csv"), 0, "", "The file is missing."), Assert.Single(Faults()));
    }

    [Fact]
    public void A_table_of_another_charset_or_with_other_line_ends_is_told()
    {
        File.WriteAllBytes(_folder.FileOf("bom.csv"), [0xE4, 0x0A]);
        _folder.Spoil("power.csv", "\n", "\r\n");
        Assert.Equal(["The file is not in UTF-8.", "Lines end with CR. Allowed: LF alone."], Faults().Select(fault => fault.Sentence));
    }

    [Fact]
    public void A_table_in_UTF_16_is_not_taken_for_one_in_UTF_8()
    {
        File.WriteAllText(_folder.FileOf("bom.csv"), File.ReadAllText(_folder.FileOf("bom.csv")), System.Text.Encoding.Unicode);
        Assert.Equal("The file is not in UTF-8.", Assert.Single(Faults()).Sentence);
    }

    [Fact]
    public void The_mark_that_spreadsheets_put_before_UTF_8_is_no_part_of_the_header()
    {
        File.WriteAllText(_folder.FileOf("pins.csv"), File.ReadAllText(_folder.FileOf("pins.csv")), System.Text.Encoding.UTF8);
        Assert.Equal(4, ReaderFolder.Read(_folder.Path).Pins.Count);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("part,pin,place,net,kind,volts,withstands,milliamps,pull_up_ohms,map,colour,note\n", "There is nothing below its header.")]
    public void A_table_with_nothing_in_it_is_told(string text, string sentence)
    {
        _folder.Write("pins.csv", text);
        Assert.Equal(new FileFault(_folder.FileOf("pins.csv"), 0, "", sentence), Assert.Single(Faults()));
    }

    [Fact]
    public void All_faults_are_told_at_once_each_in_a_line_of_its_own()
    {
        _folder.Spoil("pins.csv", "supply", "sply");
        _folder.Spoil("power.csv", "its label", "");
        var wrong = Assert.Throws<ReaderFolderException>(() => ReaderFolder.Read(_folder.Path));
        Assert.Equal(
            $"{_folder.FileOf("pins.csv")}, line 2, column kind: 'sply' is not known. Allowed: supply, load, ground, out, in, both, open, passive.\n"
            + $"{_folder.FileOf("power.csv")}, line 4, column source: The cell is empty. Allowed: a text.",
            wrong.Message);
    }

    [Fact]
    public void A_folder_that_is_not_there_or_has_no_reader_is_told()
    {
        var missing = Path.Combine(_folder.Path, "none");
        Assert.Equal($"{missing}: There is no such folder.", Assert.Throws<ReaderFolderException>(() => FolderArgument.Readers(missing)).Message);
        Directory.CreateDirectory(missing);
        Assert.Equal($"{missing}: Neither it nor a folder in it has a pins.csv.", Assert.Throws<ReaderFolderException>(() => FolderArgument.Readers(missing)).Message);
    }

    [Theory]
    [InlineData("pins.csv")]
    [InlineData("bom.csv")]
    public void A_reader_without_one_of_its_tables_is_not_left_out_in_silence(string missing)
    {
        using var parent = TableFolder.Of("a", "b");
        var table = Path.Combine(parent.Path, "b", missing);
        File.Delete(table);
        Assert.Equal($"{table}: The file is missing.", Assert.Throws<ReaderFolderException>(() => FolderArgument.Readers(parent.Path)).Message);
    }

    [Fact]
    public void A_folder_of_readers_gives_each_of_them_in_order()
    {
        using var parent = TableFolder.Of("b", "a");
        Assert.Equal(["a", "b"], FolderArgument.Readers(parent.Path).Select(reader => reader.Wiring.Name));
    }

    private IReadOnlyList<FileFault> Faults() => Assert.Throws<ReaderFolderException>(() => ReaderFolder.Read(_folder.Path)).Faults;
}
