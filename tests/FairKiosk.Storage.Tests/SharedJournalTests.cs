using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>Two readers with one journal: a copied card, a state folder taken along to another reader, a reader that takes another's name for its journal.</summary>
public sealed class SharedJournalTests : IDisposable
{
    private const string Id = "aaaaaaaaaaaaaaaa";

    private readonly TestFair _fair = new();

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void A_reader_is_never_told_that_its_events_are_stored_because_another_one_sent_as_many()
    {
        Assert.Equal(20, _fair.Send(Reader("counter-1", "A", 20)).UpTo[("counter-1", Id)]);
        var clone = Reader("counter-2", "B", 20);

        // 7 to 10 are lost on their way.
        Assert.Equal(6, _fair.Send(clone.Only(e => e.Sequence is < 7 or > 10)).UpTo[("counter-2", Id)]);
        Assert.Equal(4, Waiting("counter-2"));
        Assert.Equal(20, _fair.Send(clone).UpTo[("counter-2", Id)]);
        Assert.Equal((0, 0), (Waiting("counter-1"), Waiting("counter-2")));
        Assert.Equal(38, _fair.Database.Live.Read(null).Visitors);
        Assert.Contains("counter-1, counter-2", Assert.Single(_fair.Database.Live.Read(null).Alarms), StringComparison.Ordinal);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void What_both_copies_hold_from_before_is_stored_once_and_confirmed_to_each()
    {
        var original = Reader("counter-2", "A", 5);
        _fair.Send(original);
        var copy = Reader("counter-1", "A", 5).Scan(6, "FK0000900");
        var result = _fair.Send(copy);
        Assert.Equal((1, 5, 6), (result.Committed, result.Duplicates, result.UpTo[("counter-1", Id)]));
        Assert.Equal(6, _fair.One<int>("SELECT count(*) FROM event"));
        Assert.Contains("counter-1, counter-2", Assert.Single(_fair.Database.Live.Read(null).Alarms), StringComparison.Ordinal);

        _fair.Reopen();
        Assert.Equal(5, _fair.Send(original.Only(_ => false)).UpTo[("counter-2", Id)]);
        Assert.Equal(6, _fair.Send(copy.Only(_ => false)).UpTo[("counter-1", Id)]);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void An_event_that_two_readers_sent_belongs_to_the_same_one_whichever_came_first()
    {
        var one = Reader("counter-1", "A", 5).Mark(4.5, "rating", 4, "hot");
        var two = Reader("counter-2", "A", 5).Mark(4.5, "rating", 4, "hot").Scan(6, "FK0000900").Mark(6.1, "undo", 7);
        _fair.Send(one);
        _fair.Send(two);
        using var other = new TestFair();
        other.Send(two);
        other.Send(one);

        Assert.Equal(Rows(_fair, "lead"), Rows(other, "lead"));
        Assert.Equal(Rows(_fair, "scan"), Rows(other, "scan"));
        Assert.Equal(TestFair.A, Assert.Single(Rows(other, "lead").Select(row => row.Split('|')[0]).Distinct()));
        _fair.MustEqualItsRebuild();
        other.MustEqualItsRebuild();
    }

    [Fact]
    public void A_reader_cannot_raise_the_receipt_of_another_one_nor_call_its_scans_lost()
    {
        var honest = Reader("counter-2", "B", 10);
        _fair.Send(honest.Only(e => e.Sequence <= 5));
        _fair.Send(new Journal("counter-1", Id) { Oldest = 9, Next = 100 }.Lost(1, 50).Refused(60, 70));
        Assert.Equal(5, _fair.Send(honest.Only(_ => false)).UpTo[("counter-2", Id)]);
        var own = _fair.Database.Completeness.Journals().Single(j => j.ReaderId == "counter-2");
        Assert.Equal((10, 5, 5), (own.Head, own.Stored, own.Waiting));
        Assert.Empty(own.Lost);
        Assert.Equal(10, _fair.Send(honest).UpTo[("counter-2", Id)]);
        Assert.Equal(9, _fair.Database.Live.Read(null).Visitors);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_mark_about_the_scan_of_another_reader_changes_nothing()
    {
        _fair.Send(Reader("counter-2", "B", 3));
        _fair.Send(new Journal("counter-1", "bbbbbbbbbbbbbbbb").Anchor().Mark(1.1, "undo", 2, journal: Id).Mark(1.2, "meeting-start", 3, journal: Id));
        Assert.Equal((2, 0), (_fair.Database.Live.Read(null).Visitors, _fair.Database.Live.Read(null).Meetings));

        // Under the name of the same journal neither.
        _fair.Send(new Journal("counter-1", Id) { Next = 10 }.Mark(1.1, "undo", 2).Mark(1.2, "meeting-start", 3));
        Assert.Equal((2, 0), (_fair.Database.Live.Read(null).Visitors, _fair.Database.Live.Read(null).Meetings));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_mark_is_about_its_own_readers_scan_where_two_readers_used_the_same_number()
    {
        _fair.Send(Reader("counter-1", "A", 3), Reader("counter-2", "B", 3));
        _fair.Send(new Journal("counter-2", Id) { Next = 4 }.Mark(2.1, "meeting-start", 3));
        Assert.Equal(TestFair.B, _fair.One<string>("SELECT station_id FROM meeting"));
        _fair.Send(new Journal("counter-1", Id) { Next = 5 }.Mark(2.1, "undo", 3));
        Assert.Equal(TestFair.A, _fair.One<string>("SELECT station_id FROM visit WHERE seq = 2 AND station_id = 'arakawa'"));
        Assert.Equal(3, _fair.Database.Live.Read(null).Visitors);
        Assert.Equal(1, _fair.Database.Live.Read(null).Meetings);
        _fair.MustEqualItsRebuild();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_mark_whose_number_a_second_content_joins_is_about_one_scan_whichever_came_first(int number)
    {
        // Which of two contents has the lesser hash depends on the database's key: several pairs meet both cases.
        var badge = FormattableString.Invariant($"FK90000{number:00}");
        var marked = new Journal("counter-1", Id).Anchor().Scan(1, "FK0000500").Mark(1.1, "meeting-start", 2);
        var other = new Journal("counter-2", Id) { Next = 2 }.Scan(1, badge);
        _fair.Send(marked);
        _fair.Send(other);
        _fair.Send(new Journal("counter-1", Id) { Next = 2 }.Scan(1, badge));
        Assert.Equal(1, _fair.Database.Live.Read(null).Meetings);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Each_copy_of_a_journal_is_dated_by_its_own_clock()
    {
        var late = new Journal("counter-2", Id).Anchor(error: 20);
        late.Scan(60, "FK0000200");
        var slow = new Journal("counter-1", Id) { Next = 2 }.Scan(30, "FK0000100");
        _fair.Send(slow, late);
        Assert.Equal("anchored", _fair.One<string>("SELECT quality FROM scan WHERE reader_id = 'counter-2'"));
        Assert.Equal("estimated", _fair.One<string>("SELECT quality FROM scan WHERE reader_id = 'counter-1'"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void The_same_unreadable_bytes_of_two_readers_are_kept_for_each()
    {
        var bytes = "{\"journal\":\"a\",\"broken\":"u8.ToArray();
        QuarantinedPayload Of(string reader) => new(reader, $"fairkiosk/v1/readers/{reader}/events", bytes, "broken", Id, 1, TestFair.Ten);
        var result = _fair.Database.Writer.Commit([], [Of("counter-1"), Of("counter-2")]);
        Assert.Equal(2, result.Quarantined);
        _fair.Reopen();
        Assert.Equal(1, _fair.Send(new Journal("counter-2", Id)).UpTo[("counter-2", Id)]);
        Assert.Equal(1, _fair.Send(new Journal("counter-1", Id)).UpTo[("counter-1", Id)]);
    }

    /// <summary>An anchor, then scans of badges of their own, one a minute.</summary>
    private static Journal Reader(string readerId, string whose, int events)
    {
        var journal = new Journal(readerId, Id).Anchor();
        for (var i = 1; i < events; i++)
        {
            journal.Scan(i, FormattableString.Invariant($"FK{(whose == "A" ? 1 : 2)}{i:000000}"));
        }

        return journal;
    }

    private long Waiting(string readerId) => _fair.Database.Completeness.Journals().Single(j => j.ReaderId == readerId).Waiting;

    // Names and hashes of badges differ from database to database: its key is its own.
    private static IReadOnlyList<string> Rows(TestFair fair, string table) => table == "lead"
        ? fair.Rows<string>("SELECT exhibitor_id || '|' || seq || '|' || scans || '|' || meetings || '|' || ifnull(rating, '') FROM lead ORDER BY 1")
        : fair.Rows<string>("SELECT reader_id || '|' || ifnull(station_id, '') || '|' || seq || '|' || at || '|' || standing FROM scan ORDER BY 1");
}
