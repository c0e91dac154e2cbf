using FairKiosk.Reader.Ports;
using Xunit;

namespace FairKiosk.Testing;

/// <summary>What every journal store must do; each implementation's tests derive from it.</summary>
public abstract class JournalStoreContract
{
    private const string Name = "000001-9f86d081884c7d65-0000000001.seg";

    private const long Roomy = 1024 * 1024;

    /// <summary>Opens an empty store.</summary>
    /// <param name="capacityBytes">What all files together may take.</param>
    protected abstract IJournalStore Create(long capacityBytes);

    /// <summary>Opens the same storage again, as after a restart of the process.</summary>
    protected abstract IJournalStore Reopen(IJournalStore store);

    [Fact]
    public void A_new_store_is_empty_and_has_room()
    {
        var store = Create(Roomy);
        Assert.Empty(store.List());
        Assert.Equal(Roomy, store.CapacityBytes);
    }

    [Fact]
    public void A_created_file_is_listed_and_empty()
    {
        var store = Create(Roomy);
        store.Create(Name);
        Assert.Equal([Name], store.List());
        Assert.Equal(0, store.Length(Name));
        Assert.Equal(0, store.Read(Name, 0, new byte[4], 0, 4));
    }

    [Fact]
    public void A_name_cannot_be_taken_twice()
    {
        var store = Create(Roomy);
        store.Create(Name);
        Assert.Throws<JournalStoreException>(() => store.Create(Name));
    }

    [Fact]
    public void Appended_bytes_are_read_back_before_and_after_they_are_synced_and_after_reopening()
    {
        var store = Create(Roomy);
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
        var store = Create(Roomy);
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
        var store = Create(Roomy);
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
        var store = Create(Roomy);
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
        var store = Create(Roomy);
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
        var store = Create(Roomy);
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

    [Fact]
    public void The_room_it_was_given_is_kept_to_and_given_back_by_deleting()
    {
        const string Other = "000001-9f86d081884c7d65-0000000002.seg";
        var store = Create(10);
        store.Create(Name);
        store.Append(Name, new byte[8], 0, 8);
        Assert.Throws<JournalStoreException>(() => store.Append(Name, new byte[3], 0, 3));
        Assert.Throws<JournalStoreException>(() => store.Write(Name, 6, new byte[5], 0, 5));
        store.Write(Name, 0, new byte[8], 0, 8);
        store.Append(Name, new byte[2], 0, 2);
        store.Create(Other);
        Assert.Throws<JournalStoreException>(() => store.Append(Other, new byte[1], 0, 1));
        Assert.Equal(10, store.Length(Name));
        store.Delete(Name);
        store.Append(Other, new byte[10], 0, 10);
    }

    private static byte[] ReadAll(IJournalStore store)
    {
        var bytes = new byte[store.Length(Name)];
        Assert.Equal(bytes.Length, store.Read(Name, 0, bytes, 0, bytes.Length));
        return bytes;
    }
}
