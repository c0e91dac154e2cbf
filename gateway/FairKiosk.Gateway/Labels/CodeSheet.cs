using System.Globalization;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Labels;

/// <summary>What stands on a booth's sheet of command barcodes.</summary>
internal sealed record CodeSheet(string Language, string Title, string Headline, string Place, IReadOnlyList<SheetGroup> Groups, string HowTo, string WhereValid)
{
    /// <param name="key">The pavilion's command key.</param>
    /// <param name="staff">Names that each get a code.</param>
    /// <param name="now">Who owns the booth then decides which form it is.</param>
    public static CodeSheet Of(FairSetup setup, Station booth, IReadOnlyList<string> staff, byte[] key, SheetWords sheet, DateTimeOffset now)
    {
        QualificationForm form = setup.FormAt(booth, now);
        SheetCode Code(string verb, string value, string caption) => new(CommandBarcode.Text(key, verb, value), caption);
        List<SheetGroup> groups =
        [
            new(sheet["Rating"], [
                Code(Marks.Rating, "hot", sheet["Rating.Hot"]),
                Code(Marks.Rating, "warm", sheet["Rating.Warm"]),
                Code(Marks.Rating, "cold", sheet["Rating.Cold"])]),
            new(sheet["Meeting"], [
                Code(Marks.MeetingStart, "", sheet["Meeting.Start"]),
                Code(Marks.MeetingEnd, "", sheet["Meeting.End"])]),
            new(sheet["Undo"], [Code(Marks.Undo, "", sheet["Undo.LastScan"])]),
            form.Interests.Count > 0
                ? new(sheet["Interests.Named"], [.. form.Interests.Select(name => Code(Marks.Interest, Number(name.Number), name.Label.In(sheet.Language)))])
                : new(sheet["Interests"], [.. Enumerable.Range(1, QualificationForm.LastInterest).Select(Number)
                    .Select(number => Code(Marks.Interest, number, number))], WriteIn: true),
            .. form.Fields.Where(field => field.IsForReaders).Select(field => new SheetGroup(
                field.Label.In(sheet.Language), [.. MarkLabels.Answers(field, sheet.Language).Select(answer => Code(Marks.Answer, answer.Value, answer.Text))])),
        ];
        if (staff.Count > 0)
        {
            groups.Add(new(sheet["Staff"], [.. staff.Select(name => Code(CommandBarcode.Staff, name, name))]));
        }

        groups.Add(new(sheet["TestMode"], [
            Code(Marks.TestOn, "", sheet["TestMode.On"]),
            Code(Marks.TestOff, "", sheet["TestMode.Off"])]));
        string pavilion = setup.Pavilion?.Name ?? setup.Fair?.Name ?? booth.Name;
        return new CodeSheet(sheet.Language, sheet["Title"], booth.Name, PlaceOf(setup, sheet), groups, sheet["HowTo"], sheet["WhereValid", pavilion]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string PlaceOf(FairSetup setup, SheetWords sheet)
    {
        List<string> parts = [];
        if (setup.Pavilion is { } pavilion)
        {
            parts.Add(pavilion.Name);
            if (pavilion.Hall.Length > 0)
            {
                parts.Add(sheet["Hall", pavilion.Hall]);
            }
        }

        if (setup.Fair is { } fair)
        {
            parts.Add(fair.Name);
        }

        return string.Join(" \u00b7 ", parts);
    }
}
