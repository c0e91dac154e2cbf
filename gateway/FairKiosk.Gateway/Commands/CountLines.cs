using System.Globalization;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Spectre.Console;

namespace FairKiosk.Gateway.Commands;

/// <summary>What a correction changes about the numbers, as a table and a line for each firm.</summary>
internal static class CountLines
{
    public static void Write(TextWriter output, CountChange counts, FairSetup setup)
    {
        if (counts.Places.Count > 0)
        {
            Table table = Terminal.Table("Booth", "Visitors (distinct)", "Visits", "Meetings");
            foreach (PlaceShift place in counts.Places)
            {
                string name = place.StationId is { } id ? setup.Stations.GetValueOrDefault(id)?.Name ?? id : Say.Plain("Whole pavilion");
                table.AddRow(Terminal.Cells(name, Shift(place.Visitors), Shift(place.Visits), Shift(place.Meetings)));
            }

            Terminal.Write(output, table);
        }

        foreach (LeadShift shift in counts.Leads)
        {
            output.WriteLine(Say.With($"Leads of {shift.ExhibitorId}: {shift.Gained} more, {shift.Lost} fewer."));
        }

        if (counts.NowHeld > 0 || counts.NoLongerHeld > 0)
        {
            output.WriteLine(Say.With($"Planned meetings that count as held: {counts.NowHeld} more, {counts.NoLongerHeld} fewer."));
        }

        if (counts.Guests.Differs)
        {
            output.WriteLine(Say.With($"Guests that came: {Shift(counts.Guests)}."));
        }
    }

    private static string Shift(NumberShift number) => number.Differs
        ? string.Create(CultureInfo.InvariantCulture, $"{number.Before} → {number.Now}")
        : number.Now.ToString(CultureInfo.InvariantCulture);
}
