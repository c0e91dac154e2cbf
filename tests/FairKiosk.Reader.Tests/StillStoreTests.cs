using FairKiosk.Reader.Ports;
using FairKiosk.Testing;

namespace FairKiosk.Reader.Tests;

public sealed class StillStoreTests : JournalStoreContract
{
    protected override IJournalStore Create(long capacityBytes) => new StillStore(capacityBytes);

    // Its memory is its storage: a reader that starts again finds the same object.
    protected override IJournalStore Reopen(IJournalStore store) => store;
}
