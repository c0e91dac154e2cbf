using System.Globalization;
using FairKiosk.Gateway.Exports;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FairKiosk.Gateway.Tests.Exports;

/// <summary>Leads of one firm at a fair in Germany, and what they are exported as.</summary>
internal static class Exported
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 17, 11, 0, 0, TimeSpan.Zero);

    private static readonly Words Words = new(new StringLocalizer<Ui>(
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)));

    public static LeadCsv Csv { get; } = new(new LeadColumns(Words));

    public static LeadXlsx Xlsx { get; } = new(new LeadColumns(Words), Words);

    public static LeadVCard VCard { get; } = new(Words);

    public static FairTime Time { get; } = new(new FairEdition(
        "compamed", "COMPAMED 2026", "Düsseldorf", "Europe/Berlin", new(2026, 11, 16), new(2026, 11, 19), new(9, 0), new(18, 0)));

    public static LeadExport Of(IReadOnlyList<LeadRow> leads, string exhibitor = "arakawa") => new(exhibitor, leads, Time, Noon);

    public static byte[] As(ILeadFormat format, params IReadOnlyList<LeadRow> leads)
    {
        using var file = new MemoryStream();
        format.Write(file, Of(leads));
        return file.ToArray();
    }

    public static LeadRow Lead(string? name = "Anna Berg", string? company = "Krüger GmbH", string badge = "5f1c09a2b3d4") =>
        new(badge, name, company, "DE", Noon.AddMinutes(-70).AddMilliseconds(678), Noon.AddMinutes(-10), 2, 1, "hot", "Wants samples")
        {
            Email = "anna@krueger.example",
            Phone = "+49 89 1234",
        };

    public static IReadOnlyList<LeadRow> Many(int count) =>
        [.. Enumerable.Range(0, count).Select(number => Lead(
            string.Create(CultureInfo.InvariantCulture, $"Visitor {number:D5} {(number * 7919) % 10007}"), badge: string.Create(CultureInfo.InvariantCulture, $"{number:x12}")))];

    /// <summary>What is hard to keep whole: other scripts, signs of both formats, formulas, numbers that are none, long notes of several lines.</summary>
    public static IReadOnlyList<LeadRow> Awkward() =>
    [
        Lead() with { ReaderNotes = [Said("Bring the\nlarge one; and, \"soon\"", "Sato"), Said("=1+1", by: null)], Interests = InterestSet.Parse("1,3,12") },
        Lead("山田 太郎", "株式会社荒川精密", "b2") with
        {
            FamilyName = "山田", GivenName = "太郎", FamilyReading = "ヤマダ", GivenReading = "タロウ", Reading = "ヤマダ タロウ", Country = "JP", Phone = "0312345678",
        },
        Lead("=HYPERLINK(\"http://x\",\"Anna\")", "@SUM(1);=2", "b3") with { Phone = "+49-89-1234", Note = "-2+3\n=cmd|' /C calc'!A0", JobTitle = "_x0041_ 100%" },
        Lead("Müller, \"Söhne\" \\ Partner; Co", "Ünal\tÖz", "000000000017") with { Email = null, Note = "  two blanks, then a line\n\nand 1E5 and 2026-11-17", Country = "Atlantis" },
        Lead(name: null, company: null, badge: "1234567890123456789") with { Country = null, Email = null, Phone = null, Rating = null, Note = null, Meetings = 0 },
        Lead(name: null, company: "Weber AG", badge: "b6") with { Note = string.Join('\n', Enumerable.Repeat("Eine sehr lange Notiz über Größen, 大きさについての長いメモ。", 20)) },
    ];

    private static ReaderNote Said(string text, string? by) => new("arakawa", "5f1c09a2b3d4", new EventKey("0000000000000000", 7, "h"), Noon.AddMinutes(-9), text, by);
}
