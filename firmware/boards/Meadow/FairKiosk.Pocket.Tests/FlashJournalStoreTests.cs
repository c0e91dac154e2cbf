using FairKiosk.EndToEnd.Tests.Harness;
using FairKiosk.Pocket.Storage;
using FairKiosk.Reader.Ports;
using FairKiosk.Testing;

namespace FairKiosk.Pocket.Tests;

public sealed class FlashJournalStoreTests : JournalStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<FlashJournalStore> _stores = [];

    public void Dispose()
    {
        _stores.ForEach(store => store.Dispose());
        _folder.Dispose();
    }

    protected override IJournalStore Create(long capacityBytes) => Opened(capacityBytes);

    protected override IJournalStore Reopen(IJournalStore store)
    {
        ((FlashJournalStore)store).Dispose();
        return Opened(store.CapacityBytes);
    }

    private FlashJournalStore Opened(long capacityBytes)
    {
        var store = new FlashJournalStore(_folder["journal"], capacityBytes);
        _stores.Add(store);
        return store;
    }
}
