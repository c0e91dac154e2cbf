using FairKiosk.Nano.Drivers;
using FairKiosk.Reader.Ports;
using FairKiosk.Testing;

namespace FairKiosk.Reader.Tests;

/// <summary>The tap puck's storage, on this machine's files: the board's own library has the same calls.</summary>
public sealed class FlashJournalStoreTests : JournalStoreContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fairkiosk-flash-").FullName + Path.DirectorySeparatorChar;
    private readonly List<FlashJournalStore> _stores = [];

    public void Dispose()
    {
        foreach (var store in _stores)
        {
            store.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    protected override IJournalStore Create(long capacityBytes) => Keep(new FlashJournalStore(_folder, capacityBytes));

    protected override IJournalStore Reopen(IJournalStore store)
    {
        ((FlashJournalStore)store).Dispose();
        return Keep(new FlashJournalStore(_folder, store.CapacityBytes));
    }

    private FlashJournalStore Keep(FlashJournalStore store)
    {
        _stores.Add(store);
        return store;
    }
}
