using System.Globalization;
using FairKiosk.Reader;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Tests.Labels;

/// <summary>Sheets from the command line, held before a camera, and scanned at a booth.</summary>
public sealed class CodeSheetTests : IDisposable
{
    // As many as a page has room for beside the usual form; each is its own caption.
    private static readonly string[] Staff = ["Anna", "Ben Kr\u00fcger-Schmidtbauer", "\u7530\u4e2d \u5065\u592a", "J. O'Neill"];

    private static readonly string[] Steps = ["documents", "offer", "sample", "call", "visit", "nothing"];

    private const string OwnKey = "000102030405060708090a0b0c0d0e0f";

    private readonly DataFolder _folder = new();

    public static TheoryData<string, string[]> Sheets => new()
    {
        { "en", ["Hot", "Warm", "Cold", "Meeting starts", "Meeting ends", "Undo last scan", "Test mode on", "Test mode off", "Send documents", "Send an offer", "Send a sample", "Call", "Visit", "Nothing"] },
        { "de", ["Hei\u00df", "Warm", "Kalt", "Gespr\u00e4ch beginnt", "Gespr\u00e4ch endet", "Letzten Scan zur\u00fccknehmen", "Testbetrieb ein", "Testbetrieb aus", "Unterlagen senden", "Angebot senden", "Muster senden", "Anrufen", "Besuchen", "Nichts"] },
        {
            "ja",
            [
                "\u9ad8", "\u4e2d", "\u4f4e", "\u5546\u8ac7\u958b\u59cb", "\u5546\u8ac7\u7d42\u4e86", "\u76f4\u524d\u306e\u8aad\u307f\u53d6\u308a\u3092\u53d6\u308a\u6d88\u3059",
                "\u30c6\u30b9\u30c8\u30e2\u30fc\u30c9\u958b\u59cb", "\u30c6\u30b9\u30c8\u30e2\u30fc\u30c9\u7d42\u4e86", "資料送付", "見積送付", "サンプル送付", "電話", "訪問", "対応なし",
            ]
        },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task Every_code_on_a_sheet_does_at_the_reader_what_its_caption_says(string language, string[] captions)
    {
        (string Mark, string Value)[] meant =
        [
            (Marks.Rating, "hot"), (Marks.Rating, "warm"), (Marks.Rating, "cold"), (Marks.MeetingStart, ""), (Marks.MeetingEnd, ""),
            (Marks.Undo, ""), (Marks.TestOn, ""), (Marks.TestOff, ""),
            .. Steps.Select(step => (Marks.Answer, "next-step." + step)),
        ];
        string[] interests = [.. Enumerable.Range(1, 12).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        string pdf = await PrintAsync(_folder, language, Staff);
        PrintedSheet sheet = await PrintedSheet.ReadAsync(pdf, _folder.Path);

        IReadOnlyDictionary<string, string> codes = await sheet.CodesOverAsync(
            [.. captions.Concat(Staff).Select(caption => (caption, false)), .. interests.Select(number => (number, true))]);

        Assert.Equal(captions.Length + Staff.Length + interests.Length, codes.Count);
        foreach ((string caption, (string mark, string value)) in captions.Zip(meant).Concat(interests.Zip(interests.Select(number => (Marks.Interest, number)))))
        {
            CodeReader reader = new(OwnKey);
            reader.Present("visitor of " + caption);
            long scan = reader.Head;
            Assert.Equal(ScanOutcome.CommandAccepted, reader.Present(codes[caption]));
            ReaderEvent recorded = reader.Last(EventTypes.Mark);
            Assert.Equal((mark, value, Marks.NeedsTarget(mark) ? scan : 0), (recorded.Mark, recorded.Value, recorded.TargetSequence));
        }

        foreach (string name in Staff)
        {
            CodeReader reader = new(OwnKey);
            Assert.Equal(ScanOutcome.StaffKnown, reader.Present(codes[name]));
            reader.Present("visitor of " + name);
            Assert.Equal(name, reader.Last(EventTypes.Scan).Operator);
        }
    }

    [Fact]
    public async Task A_sheet_of_the_neighbouring_pavilion_is_refused_aloud_code_by_code()
    {
        PrintedSheet sheet = await PrintedSheet.ReadAsync(await PrintAsync(_folder, "en", ["Mallory"]), _folder.Path);
        CodeReader reader = new("f0e0d0c0b0a090807060504030201000");
        reader.Present("visitor");
        long head = reader.Head;

        IReadOnlyList<string> codes = await sheet.CodesAsync();

        Assert.Equal(27, codes.Count);
        foreach (string code in codes)
        {
            reader.Indicator.Clear();
            Assert.Equal(ScanOutcome.OtherPavilion, reader.Present(code));
            Assert.Equal([Signal.Refused], reader.Indicator.Signals);
        }

        Assert.Equal(head, reader.Head);
    }

    [Fact]
    public async Task A_sheet_is_one_page_of_A4_that_names_booth_pavilion_hall_and_fair()
    {
        string pdf = await PrintAsync(_folder, "de", Staff);

        string about = await Tool.RunAsync("pdfinfo", pdf);
        Assert.Matches(@"Pages:\s+1\n", about);
        Assert.Matches(@"Page size:\s+59\d(\.\d+)? x 84\d(\.\d+)? pts \(A4\)", about);
        string text = (await PrintedSheet.ReadAsync(pdf, _folder.Path)).Text;
        foreach (string part in new[] { "Arakawa Precision \u8352\u5ddd\u7cbe\u5bc6", "Saitama Pavilion \u00b7 Halle 8b \u00b7 COMPAMED 2026", "60 Sekunden", "nur an den Leseger\u00e4ten von Saitama Pavilion." })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_a_page_has_no_room_for_stands_on_a_second_one_with_the_same_head_and_foot()
    {
        string pdf = await PrintAsync(_folder, "en", [.. Staff, "Christoph", "\u5c71\u7530", "Eva", "Zo\u00eb", "Max", "Mia"]);

        Assert.Matches(@"Pages:\s+2\n", await Tool.RunAsync("pdfinfo", pdf));
        string text = (await PrintedSheet.ReadAsync(pdf, _folder.Path)).Text;
        Assert.Equal(3, text.Split("Scan a badge, then a code within 60 seconds.").Length);
        Assert.Contains("Mia", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_are_far_too_long_stay_on_the_page_and_a_booth_without_a_fair_has_a_sheet()
    {
        await File.WriteAllTextAsync(_folder.File("command.key"), OwnKey);
        string name = string.Join(' ', Enumerable.Repeat("Arakawa", 60));
        await DoAsync(_folder, "booth", "add", "arakawa", "--name", name);
        await DoAsync(_folder, "codesheet", "arakawa", "--staff", new string('W', StaffName.MaxBytes), "--out", _folder.File("sheet.pdf"));

        PrintedSheet sheet = await PrintedSheet.ReadAsync(_folder.File("sheet.pdf"), _folder.Path);

        Assert.Contains("Arakawa\u2026", sheet.Text, StringComparison.Ordinal);
        Assert.Equal(27, (await sheet.CodesAsync()).Count);
    }

    private static async Task<string> PrintAsync(DataFolder folder, string language, string[] staff)
    {
        // Always the same, so that the pictures are always the same.
        await File.WriteAllTextAsync(folder.File("command.key"), OwnKey);
        await DoAsync(folder, "fair", "set", "--id", "2026", "--name", "COMPAMED 2026", "--city", "D\u00fcsseldorf", "--zone", "Europe/Berlin",
            "--first", "2026-11-16", "--last", "2026-11-19", "--pavilion", "Saitama Pavilion", "--hall", "8b");
        await DoAsync(folder, "booth", "add", "arakawa", "--name", "Arakawa Precision \u8352\u5ddd\u7cbe\u5bc6");
        string pdf = folder.File($"sheet-{language}.pdf");
        await DoAsync(folder, ["codesheet", "arakawa", "--language", language, "--out", pdf, .. staff.Length > 0 ? new[] { "--staff", string.Join(", ", staff) } : []]);
        return pdf;
    }

    private static async Task DoAsync(DataFolder folder, params string[] arguments)
    {
        CommandLine answer = await CommandLine.RunAsync([.. arguments, "--data", folder.Path]);
        Assert.True(answer.Code == 0, answer.Error);
    }
}
