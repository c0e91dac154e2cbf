namespace FairKiosk.Storage.Tests.Permutations;

public sealed class EveryOrderGivesTheSameRowsTests : IDisposable
{
    private readonly FairFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void Every_permutation_and_delay_of_random_days_gives_the_same_rows_and_a_rebuild_gives_them_again() => RandomDayProperty.Holds((days, _) =>
    {
        var expected = Hashes(Delivery.InOrder(days), reopenEvery: int.MaxValue);
        Assert.Equal(expected, Hashes(Delivery.Jumbled(days, seed: 1), reopenEvery: int.MaxValue));
        Assert.Equal(expected, Hashes(Delivery.Jumbled(days, seed: 2), reopenEvery: 5));
    });

    [Fact]
    public void The_random_days_hold_what_they_are_meant_to_try()
    {
        var choices = Enumerable.Range(0, 1000).Select(i => (int)((uint)(i + 1) * 2654435761u >> 2)).ToArray();
        var days = RandomDays.From(choices);
        var folder = Store(Delivery.InOrder(days), int.MaxValue);
        using var database = FairDatabase.Open(folder, new FairFolders.StandingTime());

        var rows = database.Rebuild(verifyOnly: true).Projections.ToDictionary(p => p.Table, p => p.RowsBefore);

        Assert.All(["scan", "mark", "visit", "meeting", "lead", "reader_note", "stray_mark", "check_in", "held_meeting", "tally", "badge", "alarm"], table => Assert.True(rows[table] > 0, table));
    }

    private List<string> Hashes(IEnumerable<IReadOnlyList<IncomingBatch>> transactions, int reopenEvery)
    {
        var folder = Store(transactions, reopenEvery);
        try
        {
            using var database = FairDatabase.Open(folder, new FairFolders.StandingTime());
            var result = database.Rebuild(verifyOnly: true);
            Assert.Equal(result.Projections.Select(p => $"{p.Table} {p.RowsAfter} rows {p.After}"), result.Projections.Select(p => $"{p.Table} {p.RowsBefore} rows {p.Before}"));
            return [.. result.Projections.Select(p => $"{p.Table} {p.RowsBefore} rows {p.Before}")];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Opening anew forgets all that the writer remembered between transactions.
    private string Store(IEnumerable<IReadOnlyList<IncomingBatch>> transactions, int reopenEvery)
    {
        var folder = _folders.Copy();
        var database = FairDatabase.Open(folder, new FairFolders.StandingTime());
        try
        {
            var count = 0;
            foreach (var batches in transactions)
            {
                database.Writer.Commit(batches, []);
                if (++count % reopenEvery == 0)
                {
                    database.Dispose();
                    database = FairDatabase.Open(folder, new FairFolders.StandingTime());
                }
            }
        }
        finally
        {
            database.Dispose();
        }

        return folder;
    }
}
