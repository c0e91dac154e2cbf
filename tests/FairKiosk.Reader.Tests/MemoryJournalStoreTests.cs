using FairKiosk.Reader.Ports;
using FairKiosk.Simulator;
using FairKiosk.Testing;

namespace FairKiosk.Reader.Tests;

public sealed class MemoryJournalStoreTests : JournalStoreContract
{
    [Fact]
    public void A_power_cut_drops_what_was_not_synced_and_may_tear_it_at_any_byte()
    {
        var store = new MemoryJournalStore();
        store.Create("a");
        store.Append("a", [1, 2], 0, 2);
        store.Sync("a");
        store.Append("a", [3, 4, 5], 0, 3);
        store.LosePower(1);
        Assert.Equal([1, 2, 3], store.Content("a"));
    }

    [Fact]
    public void A_power_cut_undoes_an_overwrite_that_was_not_synced()
    {
        var store = new MemoryJournalStore();
        store.Create("a");
        store.Append("a", [1, 2, 3, 4], 0, 4);
        store.Sync("a");
        store.Write("a", 1, [9, 9], 0, 2);
        store.LosePower(1);
        Assert.Equal([1, 9, 3, 4], store.Content("a"));
    }

    [Fact]
    public void A_full_store_fails()
    {
        var store = new MemoryJournalStore(3);
        store.Create("a");
        store.Append("a", [1, 2, 3], 0, 3);
        Assert.Throws<JournalStoreException>(() => store.Append("a", [4], 0, 1));
        store.Write("a", 0, [4], 0, 1);
    }

    protected override IJournalStore Create() => new MemoryJournalStore();

    protected override IJournalStore Reopen(IJournalStore store) => ((MemoryJournalStore)store).Fork();
}
