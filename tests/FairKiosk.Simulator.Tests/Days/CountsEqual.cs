using FairKiosk.Simulator.Counting;
using FairKiosk.Storage;

namespace FairKiosk.Simulator.Tests.Days;

/// <summary>The gateway against the ledger, number by number.</summary>
internal static class CountsEqual
{
    public static void Check(TestFair fair)
    {
        LedgerReport ledger = fair.Ledger.Report(fair.Options.Seed, fair.Time.NowUtc, _ => 0);
        Assert.Equal(0, ledger.Surprises);
        Check(ledger.Fair, fair.Database.Live.Read(null));
        foreach (DayReport day in ledger.Days)
        {
            Check(day.Counts, fair.Database.Live.Read(day.Day));
        }

        foreach (ExhibitorReport exhibitor in ledger.Exhibitors)
        {
            IReadOnlyList<LeadRow> leads = fair.Database.Leads.List(exhibitor.Exhibitor, LeadFilter.All);
            Assert.Equal((exhibitor.Exhibitor, exhibitor.Leads, exhibitor.Meetings), (exhibitor.Exhibitor, leads.Count, leads.Sum(lead => lead.Meetings)));
        }

        RebuildResult rebuilt = fair.Database.Rebuild(verifyOnly: true, new Progress<RebuildProgress>());
        Assert.All(rebuilt.Projections, projection => Assert.Equal(projection.Before, projection.After));
    }

    private static void Check(CountReport expected, LiveBoard board)
    {
        Assert.Empty(board.Alarms);
        Assert.Equal((0, 0, 0), (board.WhoseIsThis, board.Quarantined, board.NotCounted));
        Assert.Equal((expected.Visitors, expected.Visits, expected.Meetings), (board.Visitors, board.Visits, board.Meetings));
        Assert.Equal(
            expected.Booths.OrderBy(booth => booth.Station, StringComparer.Ordinal),
            board.Booths.Select(booth => new BoothReport(booth.StationId, booth.Visits, booth.Visitors, booth.Meetings)).OrderBy(booth => booth.Station, StringComparer.Ordinal));
    }
}
