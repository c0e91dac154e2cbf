using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>Whatever a day brings and in whatever order, the projections are what a rebuild gives.</summary>
public sealed class RandomDayTests
{
    private static readonly string[] MarkNames = ["meeting-start", "meeting-end", "rating", "undo", "interest", "note", "test-on", "test-off"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_random_day_sent_in_two_orders_gives_the_same_rows_each_time_equal_to_the_rebuild(int seed)
    {
        var pieces = Pieces(new Random(seed));
        using var one = new TestFair();
        using var other = new TestFair(withSetup: false);
        TakeKeyOf(one, other);
        other.SetUp();
        Send(one, pieces, new Random(seed + 100));
        Send(other, pieces, new Random(seed + 200));
        one.MustEqualItsRebuild();
        other.MustEqualItsRebuild();

        // The setup's decisions differ in nothing but their ids, which no projection of events holds.
        var hashes = one.Database.Rebuild(verifyOnly: true).Projections.Zip(other.Database.Rebuild(verifyOnly: true).Projections);
        Assert.All(hashes, pair => Assert.Equal(pair.First.Before, pair.Second.Before));
        Assert.Equal(Facts(one), Facts(other));
    }

    [Fact]
    public void A_rebuild_mends_what_was_changed_behind_the_programs_back()
    {
        using var fair = new TestFair();
        Send(fair, Pieces(new Random(9)), new Random(9));
        var right = fair.Database.Live.Read(null);
        fair.Execute("UPDATE tally SET value = value + 1 WHERE measure = 'visitors'");
        fair.Execute("DELETE FROM lead");
        var seen = fair.Database.Rebuild(verifyOnly: true);
        Assert.Equal(["lead", "tally"], seen.Projections.Where(p => !p.Same).Select(p => p.Table));
        Assert.NotEqual(right.Visitors, fair.Database.Live.Read(null).Visitors);

        var steps = new List<RebuildProgress>();
        Assert.False(fair.Database.Rebuild(verifyOnly: false, new Heard(steps)).Same);
        Assert.Contains(steps, s => s.Step == "badges" && s.Done == s.Total);
        Assert.Equal(right.Visitors, fair.Database.Live.Read(null).Visitors);
        fair.MustEqualItsRebuild();
    }

    // Some 300 events of four journals of three readers, cut into pieces of one to five.
    private static List<IncomingBatch> Pieces(Random random)
    {
        Journal[] journals =
        [
            new("counter-1", "aaaaaaaaaaaaaaaa"), new("counter-1", "bbbbbbbbbbbbbbbb"), new("counter-2", "cccccccccccccccc"), new("counter-3", "dddddddddddddddd"),
        ];
        journals[1].Begin("aaaaaaaaaaaaaaaa");
        var pieces = new List<IncomingBatch>();
        foreach (var journal in journals)
        {
            var minute = random.NextDouble() * 100;
            for (var i = 0; i < 75; i++)
            {
                minute += random.NextDouble() * 9;
                switch (random.Next(12))
                {
                    case 0:
                        journal.Anchor(minute, random.Next(1, 1500));
                        break;
                    case 1:
                        journal.Boot += random.Next(2);
                        break;
                    case 2 or 3 or 4:
                        var mark = MarkNames[random.Next(MarkNames.Length)];
                        _ = mark.StartsWith("test", StringComparison.Ordinal)
                            ? journal.Test(minute, mark == "test-on")
                            : journal.Mark(minute, mark, Math.Max(1, journal.Next - random.Next(1, 6)), mark switch { "rating" => "warm", "interest" => "3", "note" => "call back", _ => "" }, by: mark == "note" ? "Mika" : "");
                        break;
                    default:
                        var uid = "FK000000" + random.Next(8);
                        _ = random.Next(2) == 0 ? journal.Scan(minute, uid, random.Next(2)) : journal.Scan(minute, Journal.Person(uid), symbology: "]Q1");
                        break;
                }
            }

            if (random.Next(2) == 0)
            {
                journal.Lost(journal.Next, journal.Next + 3);
                journal.Next += 4;
            }

            var whole = journal.Batch(TestFair.Ten);
            for (var at = 0; at < whole.Events.Count;)
            {
                var take = random.Next(1, 6);
                pieces.Add(whole with { Events = [.. whole.Events.Skip(at).Take(take)] });
                at += take;
            }
        }

        return pieces;
    }

    private static void Send(TestFair fair, List<IncomingBatch> pieces, Random random)
    {
        // Each piece at least once, some twice, several to a transaction.
        var order = pieces.Concat(pieces.Where(_ => random.Next(5) == 0)).OrderBy(_ => random.Next()).ToArray();
        for (var at = 0; at < order.Length;)
        {
            var take = random.Next(1, 9);
            fair.Database.Writer.Commit(order[at..Math.Min(order.Length, at + take)], []);
            at += take;
        }
    }

    private static void TakeKeyOf(TestFair one, TestFair other)
    {
        other.Database.Dispose();
        foreach (var file in Directory.GetFiles(other.Folder))
        {
            File.Delete(file);
        }

        File.Copy(Path.Combine(one.Folder, "pseudonym.key"), Path.Combine(other.Folder, "pseudonym.key"));
        other.Reopen();
    }

    private static IReadOnlyList<string> Facts(TestFair fair) => fair.Rows<string>(
        """
        SELECT journal || ' ' || seq || ' ' || hash || ' ' || coalesce(badge, '') FROM event
        UNION ALL SELECT journal || ' ' || from_seq || ' ' || to_seq FROM lost
        UNION ALL SELECT journal || ' ' || boot || ' ' || first_seq || ' ' || last_seq || ' ' || first_ms || ' ' || last_ms FROM boot
        UNION ALL SELECT journal || ' ' || reader_id || ' ' || prev || ' ' || oldest || ' ' || head || ' ' || stored_to || ' ' || stored || ' ' || settled FROM journal
        ORDER BY 1
        """);

    private sealed class Heard(List<RebuildProgress> steps) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => steps.Add(value);
    }
}
