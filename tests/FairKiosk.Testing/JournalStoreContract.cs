using FairKiosk.Reader.Ports;
using Xunit;

namespace FairKiosk.Testing;

/// <summary>What every journal store must do; each implementation's tests derive from it.</summary>
public abstract class JournalStoreContract
{
    private const string Name = "000001-9f86d081884c7d65-0000000001.seg";

    /// <summary>Opens an empty store.</summary>
    protected abstract IJournalStore Create();

    /// <summary>Opens the same storage again, as after a restart of the process.</summary>
    protected abstract IJournalStore Reopen(IJournalStore store);

    [Fact]
    public void A_new_store_is_empty_and_has_room()
    {
        var store = Create();
        Assert.Empty(store.List());
        Assert.True(store.CapacityBytes > 0);
    }

    [Fact]
    public void A_created_file_is_listed_and_empty()
    {
        var store = Create();
        store.Create(Name);
        Assert.Equal([Name], store.List());
        Assert.Equal(0, store.Length(Name));
        Assert.Equal(0, store.Read(Name, 0, new byte[4], 0, 4));
    }

    [Fact]
    public void A_name_cannot_be_taken_twice()
    {
        var store = Create();
        store.Create(Name);
        Assert.Throws<JournalStoreException>(() => store.Create(Name));
    }

    [Fact]
    public void Appended_bytes_are_read_back_before_and_after_they_are_synced_and_after_reopening()
    {
        var store = Create();
        store.Create(Name);
        store.Append(Name, [0, 1, 2, 3, 4, 5], 1, 4);
        Assert.Equal([1, 2, 3, 4], ReadAll(store));
        store.Sync(Name);
        store.Append(Name, [6], 0, 1);
        store.Sync(Name);
        Assert.Equal([1, 2, 3, 4, 6], ReadAll(store));
        Assert.Equal([1, 2, 3, 4, 6], ReadAll(Reopen(store)));
    }

    [Fact]
    public void A_read_across_the_end_gives_what_is_there_and_one_beyond_it_nothing()
    {
        var store = Create();
        store.Create(Name);
        store.Append(Name, [1, 2, 3], 0, 3);
        var buffer = new byte[5];
        Assert.Equal(2, store.Read(Name, 1, buffer, 2, 3));
        Assert.Equal([0, 0, 2, 3, 0], buffer);
        Assert.Equal(0, store.Read(Name, 3, buffer, 0, 5));
        Assert.Equal(0, store.Read(Name, 99, buffer, 0, 5));
    }

    [Fact]
    public void Bytes_are_overwritten_in_place_and_the_file_may_grow()
    {
        var store = Create();
        store.Create(Name);
        store.Append(Name, [1, 2, 3], 0, 3);
        store.Sync(Name);
        store.Write(Name, 2, [9, 8, 7], 0, 3);
        store.Sync(Name);
        store.Append(Name, [6], 0, 1);
        Assert.Equal([1, 2, 9, 8, 7, 6], ReadAll(store));
        Assert.Equal(6, store.Length(Name));
    }

    [Fact]
    public void A_deleted_file_is_gone_and_its_name_is_free()
    {
        var store = Create();
        store.Create(Name);
        store.Append(Name, [1], 0, 1);
        store.Delete(Name);
        Assert.Empty(store.List());
        store.Create(Name);
        Assert.Equal(0, store.Length(Name));
    }

    [Fact]
    public void A_file_that_does_not_exist_is_a_failure_of_the_store()
    {
        var store = Create();
        Assert.Throws<JournalStoreException>(() => store.Length(Name));
        Assert.Throws<JournalStoreException>(() => store.Read(Name, 0, new byte[1], 0, 1));
        Assert.Throws<JournalStoreException>(() => store.Append(Name, [1], 0, 1));
        Assert.Throws<JournalStoreException>(() => store.Write(Name, 0, [1], 0, 1));
        Assert.Throws<JournalStoreException>(() => store.Sync(Name));
        Assert.Throws<JournalStoreException>(() => store.Delete(Name));
    }

    [Fact]
    public void Several_files_do_not_mix()
    {
        var store = Create();
        string[] names = [Name, "000001-9f86d081884c7d65.cur", "000002-0123456789abcdef-0000000001.seg"];
        foreach (var name in names)
        {
            store.Create(name);
            store.Append(name, [(byte)name.Length], 0, 1);
            store.Sync(name);
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), store.List().Order(StringComparer.Ordinal));
        Assert.Equal([(byte)Name.Length], ReadAll(store));
    }

    private static byte[] ReadAll(IJournalStore store)
    {
        var bytes = new byte[store.Length(Name)];
        Assert.Equal(bytes.Length, store.Read(Name, 0, bytes, 0, bytes.Length));
        return bytes;
    }
}
