using System.Globalization;
using CsvHelper;
using DocumentFormat.OpenXml.Spreadsheet;
using FairKiosk.Gateway.Exports;

namespace FairKiosk.Gateway.Tests.Exports;

public sealed class LeadXlsxTests
{
    [Fact]
    public void A_workbook_keeps_to_its_format_and_has_the_columns_of_the_csv()
    {
        using var workbook = new Workbook(Exported.As(Exported.Xlsx, Exported.Awkward()));
        Assert.Empty(workbook.Faults);
        Assert.Equal("Leads", workbook.SheetName);
        Assert.Equal(CultureInfo.CurrentUICulture.Name, workbook.Language);
        using var csv = CsvReader.Create(Exported.As(Exported.Csv, Exported.Awkward()), new CsvReaderOptions { HasHeader = false });
        Assert.True(csv.Read());
        Assert.Equal(Enumerable.Range(0, csv.FieldCount).Select(csv.GetString), workbook.Rows[0].Select(cell => cell.InnerText));
        Assert.All(workbook.Rows, row => Assert.Equal(csv.FieldCount, row.Length));
    }

    [Fact]
    public void The_header_stays_in_sight_can_be_filtered_by_and_is_printed_on_every_page()
    {
        using var workbook = new Workbook(Exported.As(Exported.Xlsx, Exported.Awkward()));
        var pane = workbook.Sheet.Descendants<Pane>().Single();
        Assert.Equal((1d, "A2", PaneStateValues.Frozen), (pane.VerticalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.Value));
        Assert.Equal("A1:S7", workbook.Sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal(["_xlnm._FilterDatabase 'Leads'!$A$1:$S$7", "_xlnm.Print_Titles 'Leads'!$1:$1"], workbook.Names);
    }

    [Fact]
    public void Times_are_dates_on_the_fairs_clocks_and_the_header_names_the_zone()
    {
        using var workbook = new Workbook(Exported.As(Exported.Xlsx, Exported.Lead()));
        Assert.Equal("First seen (Europe/Berlin)", workbook.Rows[0][7].InnerText);
        var seen = workbook.Rows[1][7];
        Assert.Null(seen.DataType);
        Assert.Equal(@"yyyy\-mm\-dd\ hh:mm:ss", workbook.FormatOf(seen));
        Assert.Equal(new DateTime(2026, 11, 17, 10, 50, 0), DateTime.FromOADate(double.Parse(seen.InnerText, CultureInfo.InvariantCulture)));
        Assert.Equal(("2", "1"), (workbook.Rows[1][9].InnerText, workbook.Rows[1][10].InnerText));
    }

    [Fact]
    public void Whatever_stood_on_a_badge_is_text_and_no_formula_or_number()
    {
        using var workbook = new Workbook(Exported.As(Exported.Xlsx, Exported.Awkward()));
        Assert.Empty(workbook.Sheet.Descendants<CellFormula>());
        foreach (var (lead, row) in Exported.Awkward().Zip(workbook.Rows.Skip(1)))
        {
            foreach (var (text, at) in new[] { (lead.Name, 0), (lead.Company, 2), (lead.Phone, 5), (lead.Badge, 15) })
            {
                Assert.Equal(text ?? "", row[at].InnerText);
                Assert.Equal("@", workbook.FormatOf(row[at]));
                Assert.True(text is null || row[at].DataType!.Value == CellValues.InlineString);
            }
        }
    }

    [Fact]
    public void Columns_are_as_wide_as_what_stands_in_them_but_never_wider_than_a_screen_takes()
    {
        using var workbook = new Workbook(Exported.As(Exported.Xlsx, Exported.Lead("Wolfeschlegelsteinhausenbergerdorff"), Exported.Lead("山田 太郎", company: new string('山', 40))));
        var widths = workbook.Sheet.Descendants<Column>().Select(column => column.Width!.Value).ToArray();
        Assert.Equal(19, widths.Length);
        Assert.Equal((36, 61, 21), (widths[0], widths[2], (int)widths[4]));
        Assert.All(widths[7..9], width => Assert.InRange(width, "2026-11-17 10:50:00".Length, 61));
    }

    [Fact]
    public void Ten_thousand_leads_flow_into_the_file_and_are_never_in_memory_as_a_sheet()
    {
        using var file = new MemoryStream();
        var atHalf = 0L;
        var leads = new WatchedLeads(Exported.Many(10_000), at => atHalf = at == 5_000 ? file.Length : atHalf);
        Exported.Xlsx.Write(file, Exported.Of(leads));
        Assert.InRange(atHalf, file.Length / 3, file.Length);
        using var workbook = new Workbook(file.ToArray());
        Assert.Equal(10_001, workbook.Rows.Count);
    }

    [Theory]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("_x0041_x0042_", "_x005F_x0041_x005F_x0042_")]
    [InlineData("_x41_ _", "_x41_ _")]
    [InlineData("one\r\ntwo\tthree", "one\ntwo\tthree")]
    [InlineData("a\u0007b\u0085\uFFFE", "a\uFFFDb\n\uFFFD")]
    [InlineData("whole 😀", "whole 😀")]
    public void A_cell_holds_what_a_workbook_can_hold(string text, string cell) => Assert.Equal(cell, XlsxText.Of(text));

    [Fact]
    public void A_text_too_long_for_a_cell_is_cut_where_one_sees_it()
    {
        var cell = XlsxText.Of(string.Concat(Enumerable.Repeat("😀", 20_000)));
        Assert.Equal(32_767, cell.Length);
        Assert.EndsWith("😀…", cell, StringComparison.Ordinal);
        Assert.Equal("half \uFFFD", XlsxText.Of("half \ud83d"));
        Assert.Equal(32_766, XlsxText.Of(new string('x', 32_766)).Length);
    }
}
