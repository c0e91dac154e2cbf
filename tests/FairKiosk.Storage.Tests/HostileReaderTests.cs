using System.Text;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>A reader with a valid password may say anything. It may spoil its own numbers, never the pages of the others.</summary>
public sealed class HostileReaderTests : IDisposable
{
    private static readonly long[] Extremes = [0, 1, 2, 253_402_300_799_999, 253_402_300_800_000, 1L << 53, long.MaxValue - 1, long.MaxValue];

    private readonly TestFair _fair = new();

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void Heads_beyond_all_counting_leave_the_pages_readable()
    {
        _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa") { Next = long.MaxValue });
        _fair.Send(new Journal("counter-1", "bbbbbbbbbbbbbbbb") { Next = long.MaxValue }.Lost(1, long.MaxValue));
        _fair.Send(new Journal("counter-1", "cccccccccccccccc") { Next = long.MaxValue, Oldest = long.MaxValue });
        MustBeReadable();
    }

    [Fact]
    public void A_status_full_of_extreme_numbers_leaves_the_pages_readable()
    {
        _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa") { Next = long.MaxValue });
        foreach (var extreme in Extremes)
        {
            _fair.Database.ReaderStatus.Save(new ReaderHealth(
                "counter-1", true, "dddddddddddddddd", extreme, extreme, extreme, int.MaxValue, false, int.MinValue, "", extreme, extreme, TestFair.Ten));
            MustBeReadable();
        }
    }

    [Fact]
    public void Events_with_extreme_numbers_are_kept_and_leave_the_pages_readable()
    {
        var letters = "0123456789abcdef";
        var journal = 0;
        foreach (var sequence in new[] { 1, long.MaxValue - 1 })
        {
            foreach (var millis in Extremes)
            {
                foreach (var utc in Extremes)
                {
                    var id = string.Concat(Enumerable.Range(0, 16).Select(i => letters[(journal >> (i * 4 % 28)) & 15]));
                    journal++;
                    EventFact[] facts =
                    [
                        Fact(id, sequence, "anchor", millis, utc, int.MaxValue),
                        Fact(id, Math.Max(1, sequence - 3), "scan", millis, 0, 0),
                        Fact(id, Math.Max(1, sequence - 2), "scan", 5, 0, 0),
                    ];
                    IncomingBatch batch = new("counter-1", id, 1, sequence, [], [], facts.DistinctBy(f => f.Sequence).ToArray(), TestFair.Ten);
                    _fair.Database.Writer.Commit([batch], []);
                    _fair.Database.Writer.Commit([batch], []);
                }
            }
        }

        MustBeReadable();
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void The_largest_number_of_all_is_no_sequence()
    {
        const string Id = "aaaaaaaaaaaaaaaa";
        IncomingBatch batch = new("counter-1", Id, 1, long.MaxValue, [], [], [Fact(Id, long.MaxValue, "scan", 1, 0, 0)], TestFair.Ten);
        Assert.Throws<ArgumentException>(() => _fair.Database.Writer.Commit([batch], []));
        Assert.Empty(_fair.Rows<string>("SELECT hash FROM event"));
    }

    private static EventFact Fact(string journal, long sequence, string type, long millis, long utc, int error) => new(
        journal, sequence, type, int.MaxValue, millis, "]C0", Encoding.UTF8.GetBytes("FK" + millis), "", long.MaxValue, "", 0, "", "", "", utc,
        type == "anchor" ? "receipt" : "", error, Encoding.UTF8.GetBytes($"{journal} {sequence} {type} {millis} {utc}"));

    private void MustBeReadable()
    {
        _fair.Database.Live.Read(null);
        _fair.Database.Live.Read(new DateOnly(2026, 11, 17));
        _fair.Database.Completeness.Journals();
        _fair.Database.Completeness.Readers();
        _fair.Database.Leads.List(TestFair.A, LeadFilter.All);
        _fair.Reopen();
        _fair.Database.Live.Read(null);
    }
}
