using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

public sealed class BadgeProfileTests : IDisposable
{
    private const string Tickets = """{ "rules": [ { "symbology": "]C", "pattern": "^M(?<id>[0-9]{6})$" }, { "symbology": "]d", "pattern": "^000(?<id>[0-9]{6})[0-9]$" } ] }""";

    private readonly TestFair _fair = new();
    private readonly Journal _journal = new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor();

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void By_a_fairs_profile_two_symbologies_of_one_badge_are_one_visitor()
    {
        _fair.Database.Setup.SetBadgeProfile(Tickets, "test");
        _fair.Send(_journal.Scan(1, "M123456").Scan(2, "0001234567", symbology: "]d1").Scan(3, "M123457"));
        Assert.Equal(2, _fair.Database.Live.Read(null).Visitors);
        _fair.MustEqualItsRebuild();
        _fair.Reopen();
        Assert.Equal(Tickets, _fair.Database.Setup.BadgeProfile);
        _fair.Send(_journal.Scan(4, "0001234575", symbology: "]d1"));
        Assert.Equal(2, _fair.Database.Live.Read(null).Visitors);
    }

    [Fact]
    public void A_profile_that_another_process_sets_holds_from_the_next_scan_on()
    {
        _fair.Send(_journal);
        using (var command = FairDatabase.Open(_fair.Folder, _fair.Time))
        {
            command.Setup.SetBadgeProfile(Tickets, "test");
        }

        _fair.Send(_journal.Scan(1, "M123456").Scan(2, "0001234567", symbology: "]d1"));
        Assert.Equal(1, _fair.Database.Live.Read(null).Visitors);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Once_a_badge_was_read_the_profile_stays()
    {
        _fair.Send(_journal.Scan(1, "M123456"));
        var refused = Assert.Throws<SetupRejectedException>(() => _fair.Database.Setup.SetBadgeProfile(Tickets, "test"));
        Assert.Contains("nothing was changed", refused.Message, StringComparison.Ordinal);
        Assert.Null(_fair.Database.Setup.BadgeProfile);
    }

    [Fact]
    public void A_text_that_is_no_profile_is_refused_with_the_rule_that_is_wrong()
    {
        var refused = Assert.Throws<SetupRejectedException>(() => _fair.Database.Setup.SetBadgeProfile("""{ "rules": [ { "pattern": "(" } ] }""", "test"));
        Assert.Contains("rule 1", refused.Message, StringComparison.Ordinal);
        Assert.Null(_fair.Database.Setup.BadgeProfile);
    }
}
