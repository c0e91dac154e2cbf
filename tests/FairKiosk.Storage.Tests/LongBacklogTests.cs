using System.Globalization;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>A reader that had no clock for days hands over everything at once, its anchor last.</summary>
public sealed class LongBacklogTests : IDisposable
{
    private const int Scans = 4_000;
    private const int BatchEvents = 64;

    private readonly TestFair _fair = new();

    public void Dispose() => _fair.Dispose();

    // Each transaction used to give all earlier scans another estimate: of 20,000 scans in batches of 64, 3 million rows were written.
    [Fact]
    public void Thousands_of_scans_without_an_anchor_are_not_all_dated_anew_with_each_batch()
    {
        var journal = new Journal("counter-1", "000000000000000a");
        for (var i = 0; i < Scans; i++)
        {
            journal.Scan(i / 12.0, string.Create(CultureInfo.InvariantCulture, $"badge-{i % 1200}"));
        }

        journal.Anchor(Scans / 12.0);
        var written = 0L;
        _fair.Database.TraceStatements(statement => written += statement.StartsWith("INSERT INTO scan ", StringComparison.Ordinal) ? 1 : 0);
        for (var from = 1L; from <= Scans; from += BatchEvents)
        {
            var last = Math.Min(Scans, from + BatchEvents - 1);
            _fair.Send(journal.Only(e => from <= e.Sequence && e.Sequence <= last));
        }

        _fair.Send(journal.Only(e => e.Sequence > Scans));
        _fair.Database.TraceStatements(null);
        Assert.InRange(written, 2 * Scans, 16 * Scans);
        Assert.Equal(Scans, _fair.One<long>("SELECT count(*) FROM scan"));
        // One anchor at the end of five and a half hours leaves 100 ppm of them.
        Assert.InRange(_fair.One<long>("SELECT max(latest - earliest) FROM scan"), 1, 5_000);
        _fair.MustEqualItsRebuild();
    }
}
