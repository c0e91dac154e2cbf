using FairKiosk.Storage.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Tests;

/// <summary>Opening, updating, and what is refused with a plain message.</summary>
public sealed class FairDatabaseTests : IDisposable
{
    private readonly TestFair _fair = new(withSetup: false);

    private string Path => System.IO.Path.Combine(_fair.Folder, FairDatabase.FileName);

    private string Key => System.IO.Path.Combine(_fair.Folder, "pseudonym.key");

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void An_empty_folder_gets_every_table_and_opening_again_changes_none()
    {
        var schema = _fair.Rows<string>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
        Assert.Contains(schema, s => s.Contains("CREATE TABLE event ", StringComparison.Ordinal));
        var version = _fair.One<long>("PRAGMA user_version");
        Assert.True(version >= 2);
        _fair.Reopen();
        Assert.Equal(schema, _fair.Rows<string>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"));
        Assert.Equal(version, _fair.One<long>("PRAGMA user_version"));
        Assert.Equal(2, _fair.Rows<string>("SELECT epoch FROM epoch").Count);
    }

    [Fact]
    public void Every_table_is_a_fact_or_can_be_verified()
    {
        string[] facts =
        [
            "identity", "epoch", "event", "event_payload", "exported_lead", "also_sent", "badge_code", "anchor", "boot", "journal", "lost", "refused", "quarantine",
            "decision", "credential", "booth_code", "published", "reader_status", "setup_version", "visitor_row", "guest_code",
        ];
        var verified = _fair.Database.Rebuild(verifyOnly: true).Projections.Select(p => p.Table);
        Assert.Equal(
            _fair.Rows<string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"),
            facts.Concat(verified).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_database_is_durable_and_the_systems_sqlite_is_preferred()
    {
        Assert.Equal("wal", _fair.One<string>("PRAGMA journal_mode"));
        if (OperatingSystem.IsLinux() && System.Runtime.InteropServices.NativeLibrary.TryLoad("libsqlite3.so.0", out var handle))
        {
            var maps = File.ReadAllText("/proc/self/maps");
            Assert.Contains("libsqlite3.so", maps, StringComparison.Ordinal);
            Assert.DoesNotContain("libe_sqlite3", maps, StringComparison.Ordinal);
            System.Runtime.InteropServices.NativeLibrary.Free(handle);
        }
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused_and_not_touched()
    {
        _fair.Database.Dispose();
        _fair.Execute("PRAGMA user_version = 999");
        _fair.Execute("PRAGMA journal_mode = DELETE");
        var before = File.ReadAllBytes(Path);
        var error = Assert.Throws<DatabaseTooNewException>(() => FairDatabase.Open(_fair.Folder, _fair.Time));
        Assert.Contains("newer FairKiosk", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_that_is_no_database_or_is_damaged_is_refused_in_plain_words(bool damagedInside)
    {
        _fair.Database.Dispose();
        SqliteConnection.ClearAllPools();
        var bytes = File.ReadAllBytes(Path);
        Array.Fill(bytes, (byte)0x5a, damagedInside ? 100 : 0, damagedInside ? bytes.Length - 100 : 100);
        File.WriteAllBytes(Path, bytes);
        var error = Assert.Throws<DatabaseUnreadableException>(() => FairDatabase.Open(_fair.Folder, _fair.Time));
        Assert.Contains("restore", error.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(Path));
    }

    [Fact]
    public void The_key_is_private_and_a_missing_or_foreign_one_is_refused()
    {
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Key) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        var key = File.ReadAllBytes(Key);
        Assert.Equal(32, key.Length);
        _fair.Database.Dispose();

        File.Delete(Key);
        Assert.Contains("is missing", Refused(), StringComparison.Ordinal);
        Assert.False(File.Exists(Key));
        File.WriteAllBytes(Key, key[..31]);
        Assert.Contains("damaged", Refused(), StringComparison.Ordinal);
        File.WriteAllBytes(Key, new byte[32]);
        Assert.Contains("does not belong", Refused(), StringComparison.Ordinal);
        File.WriteAllBytes(Key, key);
        _fair.Reopen();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said_so()
    {
        var error = Assert.Throws<DatabaseUnavailableException>(() => FairDatabase.Open(System.IO.Path.Combine(Key, "data"), _fair.Time));
        Assert.Contains("cannot be used", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Passwords_are_kept_as_hashes_only_and_a_wrong_one_opens_nothing()
    {
        var credentials = _fair.Database.Credentials;
        var version = _fair.Database.Setup.Version;
        credentials.SetUser("organiser", "correct horse", "organiser", exhibitorId: null, "test");
        credentials.SetReader("counter-1", "$7$101$salt$hash");
        Assert.Equal("organiser", credentials.Verify("organiser", "correct horse")?.Role);
        Assert.Null(credentials.Verify("organiser", "Correct horse"));
        Assert.Null(credentials.Verify("nobody", "correct horse"));
        Assert.Null(credentials.Verify("counter-1", "$7$101$salt$hash"));
        Assert.Equal("$7$101$salt$hash", Assert.Single(credentials.List(CredentialStore.ReaderKind)).Hash);
        Assert.DoesNotContain("correct horse", _fair.One<string>("SELECT hash FROM credential WHERE kind = 'user'"), StringComparison.Ordinal);
        Assert.True(_fair.Database.Setup.Version > version);
    }

    [Fact]
    public void A_change_by_another_process_is_noticed_by_a_running_gateway()
    {
        _fair.SetUp();
        var journal = new Journal("pocket-1", "dddddddddddddddd").Anchor().Scan(5, "FK0000001");
        _fair.Send(journal);
        var version = _fair.Database.Setup.Version;

        // The second opening stands for a command of another process.
        using (var command = FairDatabase.Open(_fair.Folder, _fair.Time))
        {
            command.Setup.AddReader("pocket-1", "Pocket 1", "test");
            command.Setup.Bind("pocket-1", TestFair.B, TestFair.Ten, "test");
        }

        Assert.True(_fair.Database.Setup.Version > version);
        _fair.Send(journal.Scan(6, "FK0000002"));
        Assert.Equal(2, _fair.Database.Leads.List(TestFair.B, LeadFilter.All).Count);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Decisions_keep_their_order_when_the_clock_goes_back()
    {
        _fair.SetUp();
        _fair.Time.Now = TestFair.Ten.AddYears(-1);
        _fair.Database.Setup.SetPavilion(new("saitama", "Saitama Kiosk", "9"), "later");
        Assert.Equal("later", _fair.Database.Decisions.List()[^1].Who);
        Assert.Equal("Saitama Kiosk", _fair.Database.Setup.Read().Pavilion?.Name);
        _fair.MustEqualItsRebuild();
    }

    private string Refused() => Assert.Throws<DatabaseUnreadableException>(() => FairDatabase.Open(_fair.Folder, _fair.Time)).Message;
}
