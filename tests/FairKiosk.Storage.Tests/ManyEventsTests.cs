using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

public sealed class ManyEventsTests
{
    [Fact]
    public void A_fair_made_by_SQL_is_what_its_readers_would_have_given()
    {
        var folder = Directory.CreateTempSubdirectory("fairkiosk-large-").FullName;
        new LargeFair(3_000, booths: 3).Create(folder);
        using var fair = new TestFair(withSetup: false, folder);
        fair.MustEqualItsRebuild();
    }
}
