using FairKiosk.Reader.Linux.Storage;
using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Reader.Ports;
using FairKiosk.Testing;

namespace FairKiosk.Reader.Linux.Tests.Storage;

public sealed class FileJournalStoreTests : JournalStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<FileJournalStore> _stores = [];

    private string Folder => _folder["state/journal"];

    [Fact]
    public void Two_processes_cannot_write_at_the_same_time()
    {
        using var first = FileJournalStore.Open(Folder);
        Assert.True(FileJournalStore.IsInUse(Folder));
        var wrong = Assert.Throws<CannotStartException>(() => FileJournalStore.Open(Folder));
        Assert.Contains("Another fairkiosk-reader", wrong.Message, StringComparison.Ordinal);
        first.Dispose();
        Assert.False(FileJournalStore.IsInUse(Folder));
        FileJournalStore.Open(Folder).Dispose();
    }

    [Fact]
    public void What_was_scanned_is_for_its_owner_only()
    {
        using var store = FileJournalStore.Open(Folder);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Folder) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Fact]
    public void It_can_be_looked_at_while_another_writes_but_not_changed()
    {
        using var writer = FileJournalStore.Open(Folder);
        writer.Create("a.seg");
        writer.Append("a.seg", [1, 2, 3], 0, 3);
        using var reader = FileJournalStore.OpenReadOnly(Folder);
        var buffer = new byte[3];
        Assert.Equal(3, reader.Read("a.seg", 0, buffer, 0, 3));
        Assert.Equal([1, 2, 3], buffer);
        writer.Append("a.seg", [4], 0, 1);
        Assert.Equal(4, reader.Length("a.seg"));
        Assert.Throws<JournalStoreException>(() => reader.Append("a.seg", [4], 0, 1));
        Assert.Throws<JournalStoreException>(() => reader.Write("a.seg", 0, [4], 0, 1));
        Assert.Throws<JournalStoreException>(() => reader.Create("b.seg"));
        Assert.Throws<JournalStoreException>(() => reader.Delete("a.seg"));
        Assert.Equal(["a.seg"], reader.List());
    }

    [Fact]
    public void What_is_not_there_cannot_be_looked_at()
    {
        var wrong = Assert.Throws<CannotStartException>(() => FileJournalStore.OpenReadOnly(_folder["nowhere"]));
        Assert.Contains(_folder["nowhere"], wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../reader")]
    [InlineData("a/b")]
    [InlineData(".lock")]
    [InlineData("A.seg")]
    public void A_name_that_is_no_journal_file_reaches_no_file(string name)
    {
        using var store = FileJournalStore.Open(Folder);
        Assert.Throws<JournalStoreException>(() => store.Create(name));
        Assert.Throws<JournalStoreException>(() => store.Delete(name));
        Assert.Empty(store.List());
    }

    [Fact]
    public void A_folder_that_cannot_be_is_said_in_plain_words()
    {
        File.WriteAllText(_folder["file"], "in the way");
        var wrong = Assert.Throws<CannotStartException>(() => FileJournalStore.Open(_folder["file/journal"]));
        Assert.Contains("cannot be used", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_fails_is_a_failure_of_the_store()
    {
        // The kernel's device for tests of exactly this: every write answers "no space left".
        using var store = FileJournalStore.Open(Folder);
        File.CreateSymbolicLink(Path.Combine(Folder, "full.seg"), "/dev/full");
        Assert.Throws<JournalStoreException>(() => store.Append("full.seg", [1], 0, 1));
    }

    public void Dispose()
    {
        foreach (var store in _stores)
        {
            store.Dispose();
        }

        _folder.Dispose();
    }

    protected override IJournalStore Create(long capacityBytes) => Opened(capacityBytes);

    protected override IJournalStore Reopen(IJournalStore store)
    {
        ((FileJournalStore)store).Dispose();
        return Opened(store.CapacityBytes);
    }

    private FileJournalStore Opened(long capacityBytes)
    {
        var store = FileJournalStore.Open(Folder, capacityBytes);
        _stores.Add(store);
        return store;
    }
}
