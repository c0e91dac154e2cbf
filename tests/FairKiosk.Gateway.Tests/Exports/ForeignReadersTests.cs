using System.Text.Json;
using CsvHelper;
using FairKiosk.Gateway.Exports;

namespace FairKiosk.Gateway.Tests.Exports;

/// <summary>Other people's programs read the files back: LibreOffice both tables, python-vobject the cards.</summary>
public sealed class ForeignReadersTests
{
    // Separator, quote, UTF-8, from the first line; then texts quoted, what is seen written, no formulas.
    private const string ToCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";

    // Every column as text: what stands in the file, not what a spreadsheet would make of it.
    private static readonly string FromCsv = $"--infilter=Text - txt - csv (StarCalc):44,34,76,1,{string.Join('/', Enumerable.Range(1, 16).Select(column => $"{column}/2"))}";

    [Fact]
    public async Task LibreOffice_reads_the_same_cells_from_the_workbook_and_from_the_csv()
    {
        using var folder = new DataFolder();
        var leads = Exported.Awkward();
        await File.WriteAllBytesAsync(folder.File("book.xlsx"), Exported.As(Exported.Xlsx, leads));
        await File.WriteAllBytesAsync(folder.File("list.csv"), Exported.As(Exported.Csv, leads));
        var written = Cells(await File.ReadAllBytesAsync(folder.File("list.csv")));
        Assert.Equal(leads.Count + 1, written.Length);

        var book = await ConvertAsync(folder, "book.xlsx");
        Assert.Equal(written, book.Select(row => row.Select(cell => FormulaSafe.Text(cell) ?? "").ToArray()).ToArray());
        Assert.Equal(written, await ConvertAsync(folder, "list.csv", FromCsv));
    }

    [Fact]
    public async Task A_foreign_address_book_reads_every_card()
    {
        using var folder = new DataFolder();
        var leads = Exported.Awkward();
        await File.WriteAllBytesAsync(folder.File("leads.vcf"), Exported.As(Exported.VCard, leads));
        var json = await Tool.RunAsync(
            "/usr/bin/python3",
            "-c",
            """
            import json, sys, vobject
            def text(card, name):
                value = card.contents[name][0].value if name in card.contents else ""
                return value[0] if isinstance(value, list) else value
            with open(sys.argv[1], encoding="utf-8", newline="") as file:
                cards = list(vobject.readComponents(file.read()))
            print(json.dumps([[text(card, name) for name in ("fn", "org", "title", "email", "tel", "note", "version")]
                + [card.adr.value.country if hasattr(card, "adr") else ""] for card in cards]))
            """,
            folder.File("leads.vcf"));
        var cards = JsonSerializer.Deserialize<string[][]>(json)!;
        Assert.Equal(leads.Count, cards.Length);
        foreach (var (lead, card) in leads.Zip(cards))
        {
            Assert.Equal([lead.Company?.Replace('\t', ' ') ?? "", lead.JobTitle ?? "", lead.Email ?? "", lead.Phone ?? ""], card[1..5]);
            Assert.Equal(lead.Name ?? lead.Company ?? "Visitor 123456", card[0]);
            Assert.Contains(lead.Note ?? "", card[5], StringComparison.Ordinal);
            Assert.Equal("4.0", card[6]);
        }

        Assert.Equal(["Germany", "Japan", "Germany", "Atlantis", "", "Germany"], cards.Select(card => card[7]));
    }

    private static async Task<string[][]> ConvertAsync(DataFolder folder, string name, params string[] options)
    {
        var output = folder.File("read-" + name);
        await Tool.RunAsync("soffice", ["--headless", $"-env:UserInstallation=file://{folder.File("profile")}", .. options, "--convert-to", ToCsv, "--outdir", output, folder.File(name)]);
        return Cells(await File.ReadAllBytesAsync(Directory.GetFiles(output).Single()));
    }

    private static string[][] Cells(byte[] file)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions { HasHeader = false });
        List<string[]> rows = [];
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(at => csv.GetString(at) ?? "")]);
        }

        return [.. rows];
    }
}
