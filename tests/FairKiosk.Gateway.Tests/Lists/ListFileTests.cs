using System.IO.Compression;
using System.Text;
using FairKiosk.Gateway.Lists;
using FairKiosk.Pavilions.Lists;

namespace FairKiosk.Gateway.Tests.Lists;

/// <summary>Lists as organisers send them: what is read of a file, and what is said of one that is none.</summary>
public sealed class ListFileTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, Encoding> Encodings => new()
    {
        { "山田 太郎", Encoding.UTF8 },
        { "山田 太郎", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) },
        { "山田 太郎", Encoding.Unicode },
        { "Zoë Krüger", Encoding.BigEndianUnicode },
        { "髙橋 ﾀﾛｳ", ListCharset.ShiftJis },
        { "Zoë Krüger", ListCharset.Windows1252 },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_list_is_read_in_the_encoding_that_it_is_written_in(string name, Encoding encoding)
    {
        var file = Open([.. encoding.Preamble, .. encoding.GetBytes($"Code,Name\nT-1,{name}\n")]);
        Assert.Equal(encoding.CodePage, file.Encoding!.CodePage);
        Assert.Equal(["Code|Name", $"T-1|{name}"], Rows(file));
    }

    [Fact]
    public void The_first_letter_that_tells_the_encoding_may_stand_far_down_the_list()
    {
        var plain = string.Concat(Enumerable.Range(0, 150_000).Select(i => FormattableString.Invariant($"T-{i:000000},Jo Doe\r\n")));
        Assert.Equal("T-x|Jürgen", Rows(Open(ListCharset.Windows1252.GetBytes(plain + "T-x,Jürgen\r\n"))).Last());
        Assert.Equal("T-x|山田", Rows(Open(ListCharset.ShiftJis.GetBytes(plain + "T-x,山田\r\n"))).Last());
        Assert.Equal("T-x|山田", Rows(Open(Encoding.UTF8.GetBytes(plain + "T-x,山田\r\n"))).Last());
    }

    [Fact]
    public void An_encoding_that_somebody_names_is_taken() =>
        Assert.Equal(["Łódź|1"], Rows(Open(ListCharset.Named("windows-1250")!.GetBytes("Łódź,1"), ListCharset.Named("windows-1250"))));

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void Commas_semicolons_tabs_and_bars_divide_cells(string by)
    {
        var text = "Code,Name,Firma\r\nT-1,\"Krüger\",\"Eins\"\r\nT-2,\"a \"\"b\"\"\",\"two\r\nlines\"\r\n\r\nT-3,x".Replace(",", by, StringComparison.Ordinal);
        var rows = Open(Encoding.UTF8.GetBytes(text)).Rows().ToList();
        Assert.Equal(["Code|Name|Firma", "T-1|Krüger|Eins", "T-2|a \"b\"|two\r\nlines", "", "T-3|x"], rows.Select(row => string.Join('|', row.Cells)));
        Assert.Equal([1, 2, 3, 4, 5], rows.Select(row => row.Number));
        Assert.True(rows[3].IsEmpty);
    }

    [Theory]
    [InlineData("Code,Name\nT-1,\"Anna\nT-2,Jonas\nT-3,Mia\n")]
    public void A_quotation_mark_that_is_never_closed_is_said_with_its_row(string text)
    {
        Assert.Equal((ListFault.UnclosedQuote, 2), FaultOf(Encoding.UTF8.GetBytes(text)));
        Assert.Equal((ListFault.UnclosedQuote, 2), FaultOf(Encoding.UTF8.GetBytes(text + string.Concat(Enumerable.Repeat("T-4,x\n", 500_000)))));
    }

    [Fact]
    public void A_file_that_is_no_list_is_said_to_be_none()
    {
        Assert.Equal(ListFault.Empty, FaultOf([]).Fault);
        Assert.Equal(ListFault.NotATable, FaultOf("%PDF-1.7 ..."u8.ToArray()).Fault);
        Assert.Equal(ListFault.NotATable, FaultOf([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0]).Fault);
        Assert.Equal(ListFault.OldOrProtectedExcel, FaultOf([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).Fault);
        Assert.Equal(ListFault.BrokenExcel, FaultOf("PK\x03\x04 and nothing"u8.ToArray()).Fault);
        Assert.Equal(ListFault.BrokenExcel, FaultOf(Archive(("readme.txt", "a zip, and no workbook"))).Fault);
        Assert.Equal(ListFault.BrokenExcel, FaultOf(Workbook("<worksheet><sheetData><row><c t='s'><v>7</v></c></row></sheetData></worksheet>")).Fault);
        Assert.Equal(ListFault.BrokenExcel, FaultOf(Workbook("<!DOCTYPE x [<!ENTITY a 'aaaa'>]><worksheet><sheetData><row><c t='str'><v>&a;</v></c></row></sheetData></worksheet>")).Fault);
        Assert.Equal(ListFault.BrokenExcel, FaultOf(Workbook("<worksheet><sheetData><row><c t='str'><v>cut")).Fault);
        Assert.Equal(ListFault.UnknownCharset, FaultOf([0x41, 0x81, 0x0A, 0xFF, 0x90]).Fault);
    }

    [Fact]
    public void What_is_larger_than_any_list_is_refused()
    {
        var few = new ListLimits { MostBytes = 100, MostRows = 3, MostUnpackedBytes = 5000, MostColumns = 2, LongestCell = 5 };
        Assert.Equal(ListFault.TooLarge, FaultOf(new byte[101], few).Fault);
        Assert.Equal(ListFault.TooManyRows, FaultOf("a\nb\nc\nd\n"u8.ToArray(), few).Fault);
        Assert.Equal(["123456|x"], Rows(Open("1234567,x,y\n"u8.ToArray(), limits: few)));
        var bomb = Workbook("<worksheet><sheetData><row><c t='str'><v>" + new string(' ', 1_000_000) + "</v></c></row></sheetData></worksheet>");
        Assert.True(bomb.Length < 5000);
        Assert.Equal(ListFault.TooLarge, FaultOf(bomb, few with { MostBytes = 5000 }).Fault);
    }

    [Fact]
    public async Task A_workbook_of_another_program_gives_the_cells_that_it_shows()
    {
        // As a spreadsheet stores them: the code once as text and once as a number, a date, a formula, a cell with line breaks.
        const string list = "Code,Name,Nummer,Tag,Firma\n\"'0012345\",山田 太郎,4912345678901,2026-11-17,\"Krüger\nGmbH\"\n\"'T-2\",Zoë <b>,12,2026-01-02,\n";
        await File.WriteAllTextAsync(_folder.File("list.csv"), list.Replace("'", "", StringComparison.Ordinal));
        await Tool.RunAsync(
            "soffice", "--headless", $"-env:UserInstallation=file://{_folder.File("profile")}", "--infilter=Text - txt - csv (StarCalc):44,34,76,1,1/2/2/2/3/1/4/5/5/2",
            "--convert-to", "xlsx", "--outdir", _folder.File("out"), _folder.File("list.csv"));
        var file = ListFile.Open(_folder.File("out", "list.xlsx"), chosen: null, new ListLimits());
        Assert.Null(file.Encoding);
        Assert.Equal(
            ["Code|Name|Nummer|Tag|Firma", "0012345|山田 太郎|4912345678901|2026-11-17|Krüger\nGmbH", "T-2|Zoë <b>|12|2026-01-02"],
            Rows(file).Select(row => row.TrimEnd('|')));
    }

    [Fact]
    public void Numbers_of_a_workbook_are_read_as_they_are_shown()
    {
        const string sheet =
            """
            <worksheet><sheetData>
              <row r="1"><c r="A1" t="inlineStr"><is><t>Badge</t></is></c><c r="C1" t="inlineStr"><is><r><t>氏</t></r><r><t>名</t></r><rPh sb="0" eb="1"><t>シメイ</t></rPh></is></c></row>
              <row r="4"><c r="A4"><v>4.912345678901E+12</v></c><c r="B4" s="1"><v>1234</v></c><c r="C4" t="b"><v>1</v></c><c r="D4" t="e"><v>#N/A</v></c><c r="E4" s="2"><v>46343</v></c></row>
              <row><c><v>0.1</v></c><c s="3"><v>7</v></c><c t="str"><f>A1</f><v>x</v></c></row>
            </sheetData></worksheet>
            """;
        const string styles =
            """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
              <numFmts><numFmt numFmtId="164" formatCode="0000000"/><numFmt numFmtId="165" formatCode="&quot;day &quot;0"/></numFmts>
              <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs>
            </styleSheet>
            """;
        var rows = Open(Workbook(sheet, styles)).Rows().ToList();
        Assert.Equal(["Badge||氏名", "4912345678901|0001234|TRUE||2026-11-17", "0.1|7|x"], rows.Select(row => string.Join('|', row.Cells)));
        Assert.Equal([1, 4, 5], rows.Select(row => row.Number));
    }

    internal static byte[] Workbook(string sheet, string? styles = null)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006/";
        const string type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var hasStyles = styles is not null;
        List<(string Name, string Text)> parts =
        [
            ("[Content_Types].xml",
                $"<Types xmlns='{package}content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>" +
                $"<Override PartName='/xl/workbook.xml' ContentType='{type}sheet.main+xml'/><Override PartName='/xl/sheet.xml' ContentType='{type}worksheet+xml'/>" +
                (hasStyles ? $"<Override PartName='/xl/styles.xml' ContentType='{type}styles+xml'/>" : "") + "</Types>"),
            ("_rels/.rels", $"<Relationships xmlns='{package}relationships'><Relationship Id='r1' Type='{relation}/officeDocument' Target='xl/workbook.xml'/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns='{main}' xmlns:r='{relation}'><sheets><sheet name='List' sheetId='1' r:id='r1'/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns='{package}relationships'><Relationship Id='r1' Type='{relation}/worksheet' Target='sheet.xml'/>" +
                (hasStyles ? $"<Relationship Id='r2' Type='{relation}/styles' Target='styles.xml'/>" : "") + "</Relationships>"),
            ("xl/sheet.xml", sheet),
        ];
        if (styles is not null)
        {
            parts.Add(("xl/styles.xml", styles));
        }

        return Archive([.. parts]);
    }

    private static byte[] Archive(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }

    private ListFile Open(byte[] bytes, Encoding? chosen = null, ListLimits? limits = null)
    {
        File.WriteAllBytes(_folder.File("list"), bytes);
        return ListFile.Open(_folder.File("list"), chosen, limits ?? new ListLimits());
    }

    private (ListFault Fault, long Row) FaultOf(byte[] bytes, ListLimits? limits = null)
    {
        var fault = Assert.Throws<ListFaultException>(() => Rows(Open(bytes, limits: limits)));
        return (fault.Fault, fault.Row);
    }

    private static List<string> Rows(ListFile file) => [.. file.Rows().Select(row => string.Join('|', row.Cells))];
}
