using System.Text;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>Once and only once, and what is missing is said.</summary>
public sealed class DeliveryTests : IDisposable
{
    private const string Id = "aaaaaaaaaaaaaaaa";
    private readonly TestFair _fair = new();
    private readonly Journal _journal = new Journal("counter-1", Id).Anchor().Scan(0, "FK0000001").Scan(1, "FK0000002").Scan(2, "FK0000003");

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void An_event_sent_again_changes_nothing()
    {
        Assert.Equal((4, 0), Counts(_fair.Send(_journal)));
        var before = _fair.Database.Rebuild(verifyOnly: true).Projections.Select(p => p.Before).ToList();
        var again = _fair.Send(_journal, _journal);
        Assert.Equal((0, 8, false), (again.Committed, again.Duplicates, again.ProjectionsChanged));
        Assert.Equal(before, _fair.Database.Rebuild(verifyOnly: true).Projections.Select(p => p.Before));
    }

    [Fact]
    public void Events_sent_again_are_known_after_a_restart()
    {
        _fair.Send(_journal);
        _fair.Reopen();
        Assert.Equal((0, 4), Counts(_fair.Send(_journal)));
    }

    [Fact]
    public void The_receipt_stops_at_the_first_gap_and_jumps_when_it_closes()
    {
        Assert.Equal(2, _fair.Send(_journal.Only(e => e.Sequence != 3)).UpTo[("counter-1", Id)]);
        Assert.Equal(4, _fair.Send(_journal.Only(e => e.Sequence == 3)).UpTo[("counter-1", Id)]);
    }

    [Fact]
    public void An_empty_batch_asks_how_far_it_is()
    {
        _fair.Send(_journal);
        Assert.Equal(4, _fair.Send(_journal.Only(_ => false)).UpTo[("counter-1", Id)]);
        Assert.Equal(0, _fair.Send(new Journal("counter-2", "bbbbbbbbbbbbbbbb")).UpTo[("counter-2", "bbbbbbbbbbbbbbbb")]);
    }

    [Fact]
    public void What_a_journal_lost_is_shown_and_not_waited_for()
    {
        _journal.Next = 8;
        Assert.Equal(6, _fair.Send(_journal.Only(e => e.Sequence != 2).Lost(2, 2).Lost(5, 6)).UpTo[("counter-1", Id)]);
        var row = Completeness();
        Assert.Equal([new SequenceRange(2, 2), new SequenceRange(5, 6)], row.Lost);
        Assert.Equal((3, 7, 1), (row.Stored, row.Head, row.Waiting));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lost_is_what_was_stated_minus_what_is_stored_in_either_order(bool eventFirst)
    {
        var stated = _journal.Only(_ => false).Lost(2, 3);
        var sent = _journal.Only(e => e.Sequence == 2);
        foreach (var part in eventFirst ? new[] { sent, stated } : [stated, sent])
        {
            _fair.Send(part);
        }

        Assert.Equal([new SequenceRange(3, 3)], Completeness().Lost);
    }

    [Fact]
    public void On_an_empty_database_what_the_journal_no_longer_holds_is_lost_and_the_rest_arrives()
    {
        _journal.Oldest = 3;
        Assert.Equal(4, _fair.Send(_journal.Only(e => e.Sequence >= 3)).UpTo[("counter-1", Id)]);
        Assert.Equal([new SequenceRange(1, 2)], Completeness().Lost);
        var reader = _fair.Database.Completeness.Readers().Single(r => r.ReaderId == "counter-1");
        Assert.Equal((2, 4, 2, 0), (reader.Stored, reader.Head, reader.Lost, reader.Waiting));
    }

    [Fact]
    public void Completeness_says_how_many_still_wait_on_the_reader()
    {
        _fair.Send(_journal);
        _fair.Database.ReaderStatus.Save(new ReaderHealth(
            "counter-1", true, Id, 1, 10, 6, 71, false, -60, "0.1.0", 1, TestFair.Ten.AddSeconds(3).ToUnixTimeMilliseconds(), TestFair.Ten));
        var reader = _fair.Database.Live.Read(null).Readers.Single(r => r.ReaderId == "counter-1");
        Assert.Equal((4, 10, 6, 71, true), (reader.Stored, reader.Head, reader.Waiting, reader.BatteryPercent, reader.Online));
        Assert.Equal((TimeSpan.FromSeconds(3), TestFair.Ten, "arakawa booth"), (reader.ClockOffset, reader.LastHeardUtc, reader.StationName));
        Assert.Null(_fair.Database.Completeness.Readers().Single(r => r.ReaderId == "counter-2").Waiting);
    }

    [Fact]
    public void Two_readers_with_a_cloned_journal_keep_both_contents_and_raise_an_alarm()
    {
        _fair.Send(_journal);
        var clone = new Journal("counter-1", Id).Anchor().Scan(0, "FK0000009").Scan(1, "FK0000002").Mark(1.1, "rating", 2, "hot");
        Assert.Equal((2, 2), Counts(_fair.Send(clone)));
        Assert.Equal(2, _fair.Rows<string>($"SELECT hash FROM event WHERE journal = '{Id}' AND seq = 2").Count);
        Assert.Contains("two readers share one identity", Assert.Single(_fair.Database.Live.Read(null).Alarms), StringComparison.Ordinal);
        Assert.Equal(4, _fair.Database.Live.Read(null).Visitors);
        Assert.Equal((0, 8), Counts(_fair.Send(_journal, clone)));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void An_erased_event_leaves_a_tombstone_and_its_resend_is_ignored_unseen()
    {
        _fair.Send(_journal);
        _fair.Erase(Id, 2);
        Assert.Equal((0, 4), Counts(_fair.Send(_journal)));
        Assert.Single(_fair.Rows<string>($"SELECT hash FROM event WHERE journal = '{Id}' AND seq = 2"));
        Assert.Empty(_fair.Rows<string>("SELECT subject FROM alarm"));
    }

    [Fact]
    public void A_rebuild_passes_over_a_tombstone_and_what_comes_later_is_counted_as_the_rebuild_does()
    {
        _fair.Send(_journal.Begin().Scan(5, "FK0000001").Test(6, on: true).Test(7, on: false));
        _fair.Erase(Id, 2);
        _fair.Execute("DELETE FROM badge_code WHERE badge NOT IN (SELECT badge FROM event WHERE badge IS NOT NULL)");

        _fair.Database.Rebuild(verifyOnly: false);
        Assert.Empty(_fair.Rows<string>("SELECT hash FROM scan WHERE hash = 'erased' OR badge = 'erased'"));
        _fair.MustEqualItsRebuild();

        // Its re-send, marks about it, a better clock, another place: the tombstone stays one.
        _fair.Send(_journal);
        _fair.Send(_journal.Mark(2, "rating", 2, "hot").Mark(2, "undo", 2).Anchor(8, error: 1).Scan(9, "FK0000005"));
        _fair.Database.Setup.Bind("counter-1", TestFair.B, TestFair.Ten.AddMinutes(-1), "test");
        _fair.MustEqualItsRebuild();
        _fair.Reopen();
        Assert.Empty(_fair.Rows<string>("SELECT hash FROM scan WHERE hash = 'erased' OR badge = 'erased'"));
        Assert.Single(_fair.Rows<string>($"SELECT hash FROM event WHERE journal = '{Id}' AND seq = 2"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void What_another_process_replays_is_noticed_by_the_one_that_receives()
    {
        _fair.Send(_journal.Only(e => e.Sequence == 1));
        // A payload of which nobody knew the place: replayed, it brings 2 and 3.
        var raw = Encoding.UTF8.GetBytes("{\"journal\":\"a\",\"later\":");
        var payload = new QuarantinedPayload("counter-1", "fairkiosk/v1/readers/counter-1/events", raw, "broken", Journal: null, Sequence: null, TestFair.Ten);
        _fair.Database.Writer.Commit([], [payload]);
        Assert.Equal(1, _fair.Send(_journal.Only(_ => false)).UpTo[("counter-1", Id)]);
        var version = _fair.Database.Setup.Version;

        using (var command = FairDatabase.Open(_fair.Folder, _fair.Time))
        {
            var entry = Assert.Single(command.Quarantine.List());
            Assert.Equal(2, command.Writer.Replay(entry.Id, [_journal.Only(e => e.Sequence is 2 or 3).Batch(TestFair.Ten)])?.Committed);
        }

        Assert.NotEqual(version, _fair.Database.Setup.Version);
        Assert.Equal((0, 2), (_fair.Database.Quarantine.Count, _fair.Database.Live.Read(null).Visitors));
        Assert.Equal(3, _fair.Send(_journal.Only(_ => false)).UpTo[("counter-1", Id)]);
        Assert.Equal((1, 3), Counts(_fair.Send(_journal)));
        Assert.Equal(3, _fair.Database.Live.Read(null).Visitors);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_payload_in_quarantine_counts_in_the_receipt_and_can_be_replayed()
    {
        var raw = Encoding.UTF8.GetBytes("{\"journal\":\"a\",\"broken\":");
        var payload = new QuarantinedPayload("counter-1", "fairkiosk/v1/readers/counter-1/events", raw, "broken", Id, 2, TestFair.Ten);
        var result = _fair.Database.Writer.Commit([_journal.Only(e => e.Sequence is not 2).Batch(TestFair.Ten)], [payload, payload]);
        Assert.Equal((4, 1), (result.UpTo[("counter-1", Id)], result.Quarantined));

        _fair.Reopen();
        Assert.Equal(4, _fair.Send(_journal.Only(_ => false)).UpTo[("counter-1", Id)]);
        var entry = Assert.Single(_fair.Database.Quarantine.List());
        Assert.Equal(raw, _fair.Database.Quarantine.Payload(entry.Id));
        Assert.Equal((1, 1), (_fair.Database.Quarantine.Count, _fair.Database.Live.Read(null).Quarantined));

        Assert.Equal(1, _fair.Database.Writer.Replay(entry.Id, [_journal.Only(e => e.Sequence == 2).Batch(TestFair.Ten)])?.Committed);
        Assert.Equal(3, _fair.Database.Live.Read(null).Visitors);
        Assert.Equal(0, _fair.Database.Quarantine.Count);
        Assert.NotNull(Assert.Single(_fair.Database.Quarantine.List(withReplayed: true)).ReplayedAtUtc);
        Assert.Null(_fair.Database.Writer.Replay("no such id", []));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Refused_sequences_count_as_delivered()
    {
        Assert.Equal(4, _fair.Send(_journal.Only(e => e.Sequence != 3).Refused(3, 3)).UpTo[("counter-1", Id)]);
        Assert.Equal([new SequenceRange(3, 3)], Completeness().Refused);
        Assert.Empty(Completeness().Lost);
    }

    [Fact]
    public void An_unknown_type_of_event_is_kept_and_counts_nothing()
    {
        Assert.Equal(5, _fair.Send(_journal.Other("levitation")).UpTo[("counter-1", Id)]);
        Assert.Equal(3, _fair.Database.Live.Read(null).Visitors);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_data_folder_copied_an_hour_ago_gets_again_what_it_lacks_and_nothing_twice()
    {
        _fair.Send(_journal.Only(e => e.Sequence <= 2));
        var (database, epoch) = (_fair.Database.DatabaseId, _fair.Database.Epoch);
        var copy = Directory.CreateTempSubdirectory("fairkiosk-copy-").FullName;
        _fair.Database.Dispose();
        foreach (var file in Directory.GetFiles(_fair.Folder))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        _fair.Reopen();
        _fair.Send(_journal);
        _fair.Database.Dispose();

        using var restored = new TestFair(withSetup: false, copy);
        Assert.Equal(database, restored.Database.DatabaseId);
        Assert.NotEqual(epoch, restored.Database.Epoch);
        Assert.Equal(2, restored.Send(_journal.Only(_ => false)).UpTo[("counter-1", Id)]);
        Assert.Equal((2, 2), Counts(restored.Send(_journal)));
        Assert.Equal(3, restored.Database.Live.Read(null).Visitors);
        restored.MustEqualItsRebuild();
    }

    private static (int Committed, int Duplicates) Counts(CommitResult result) => (result.Committed, result.Duplicates);

    private JournalCompleteness Completeness() => Assert.Single(_fair.Database.Completeness.Journals());
}
