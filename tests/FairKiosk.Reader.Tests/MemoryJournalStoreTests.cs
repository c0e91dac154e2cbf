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

    protected override IJournalStore Create(long capacityBytes) => new MemoryJournalStore(capacityBytes);

    protected override IJournalStore Reopen(IJournalStore store) => ((MemoryJournalStore)store).Fork();
}
