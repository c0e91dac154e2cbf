using FairKiosk.Storage.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Tests;

/// <summary>A disk that fills, a lock that stays, a process that dies: a transaction is whole or not there.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly TestFair _fair = new();
    private readonly Journal _journal = new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor();

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void A_full_disk_stores_nothing_of_the_step_and_goes_on_when_there_is_room()
    {
        _fair.Send(_journal.Scan(0, "FK0000001"));
        for (var i = 0; i < 2000; i++)
        {
            _journal.Scan(1 + (i * 0.01), Journal.Person(FormattableString.Invariant($"FK{i:0000000}")));
        }

        _fair.Database.LimitPages(_fair.One<long>("PRAGMA page_count") + 20);
        var error = Assert.Throws<DatabaseFullException>(() => _fair.Send(_journal));
        Assert.Contains("make room", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, _fair.One<int>("SELECT count(*) FROM event"));
        Assert.Equal(2, _fair.One<int>("SELECT stored_to FROM journal"));
        Assert.Throws<DatabaseFullException>(() => _fair.Send(_journal));
        Assert.Equal(1, _fair.Database.Live.Read(null).Visitors);

        _fair.Database.LimitPages(1_000_000);
        var result = _fair.Send(_journal);
        Assert.Equal((2000, 2, 2002), (result.Committed, result.Duplicates, result.UpTo[("counter-1", "aaaaaaaaaaaaaaaa")]));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_file_system_without_room_is_told_apart_from_a_broken_database()
    {
        using var disk = SmallDisk.Create(megabytes: 3);
        using var fair = new TestFair(withSetup: true, Path.Combine(disk.Path, "data"));
        var sent = 0;
        var full = Assert.Throws<DatabaseFullException>(() =>
        {
            for (var i = 0; i < 400; i++)
            {
                for (var j = 0; j < 100; j++)
                {
                    _journal.Scan(1 + (sent++ * 0.001), Journal.Person(FormattableString.Invariant($"FK{sent:0000000}")));
                }

                fair.Send(_journal.Only(e => e.Sequence > sent - 99));
            }
        });
        Assert.Contains("full", full.Message, StringComparison.Ordinal);
        var before = fair.Database.Live.Read(null).Visitors;
        disk.Grow(megabytes: 64);
        Assert.Equal(sent + 1, fair.Send(_journal).UpTo[("counter-1", "aaaaaaaaaaaaaaaa")]);
        Assert.InRange(before, 1, sent - 1);
        Assert.Equal(sent, fair.Database.Live.Read(null).Visitors);
        fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_database_that_another_program_holds_is_unavailable_and_nothing_is_half_done()
    {
        using (var other = new SqliteConnection($"Data Source={Path.Combine(_fair.Folder, FairDatabase.FileName)};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
            _fair.Database.WaitForLocks(TimeSpan.FromMilliseconds(20));
            Assert.Throws<DatabaseUnavailableException>(() => _fair.Send(_journal.Scan(0, "FK0000001")));
            Assert.Empty(_fair.Database.Completeness.Journals());
        }

        Assert.Equal(2, _fair.Send(_journal).Committed);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_process_killed_before_the_commit_leaves_nothing_of_it_and_after_it_everything()
    {
        _fair.Send(_journal.Scan(0, "FK0000001"));
        _journal.Scan(1, "FK0000002").Mark(1.1, "meeting-start", 3);

        // What a kill leaves is what the files hold at that moment; the shared memory dies with the process.
        var kills = new List<string>();
        _fair.Database.TraceStatements(_ =>
        {
            kills.Add(Directory.CreateDirectory(Path.Combine(_fair.Folder, FormattableString.Invariant($"kill-{kills.Count}"))).FullName);
            foreach (var file in Directory.GetFiles(_fair.Folder).Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
            {
                File.Copy(file, Path.Combine(kills[^1], Path.GetFileName(file)));
            }
        });
        _fair.Send(_journal);
        _fair.Database.TraceStatements(null);
        Assert.True(kills.Count > 10);
        foreach (var folder in kills)
        {
            using var killed = FairDatabase.Open(folder, _fair.Time);
            Assert.Equal((1, 0), (killed.Live.Read(null).Visitors, killed.Live.Read(null).Meetings));
            Assert.True(killed.Rebuild(verifyOnly: true).Same);
        }

        Assert.Equal(2, _fair.Database.Live.Read(null).Visitors);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Many_threads_may_write_at_once()
    {
        Parallel.For(0, 8, i =>
        {
            var id = new string((char)('a' + i), 16);
            var journal = new Journal("counter-" + ((i % 3) + 1), id).Anchor();
            for (var scan = 0; scan < 20; scan++)
            {
                _fair.Send(journal.Scan(scan, "FK000000" + ((scan + i) % 10)));
                _fair.Database.Live.Read(null);
            }
        });
        Assert.Equal(8 * 21, _fair.One<int>("SELECT count(*) FROM event"));
        _fair.MustEqualItsRebuild();
    }
}
