using FairKiosk.Reader.Linux.Storage;
using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Tests.Storage;

public sealed class StateFolderTests
{
    [Fact]
    public void The_first_reader_owns_it_and_no_other_may_use_it()
    {
        using var folder = new TemporaryFolder();
        var state = new StateFolder(folder["state"]);
        Assert.Empty(state.Owner);
        state.Claim("counter-1");
        state.Claim("counter-1");
        Assert.Equal("counter-1", state.Owner);
        Assert.Contains("counter-1", Assert.Throws<CannotStartException>(() => state.Claim("counter-2")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_comes_back_as_it_was_kept()
    {
        using var folder = new TemporaryFolder();
        var state = new StateFolder(folder["state"]);
        state.Claim("counter-1");
        Assert.Null(state.LoadConfig());
        Assert.True(state.TrySaveConfig(ConfigCodec.Encode(new ReaderConfig { Revision = 3, StationName = "埼玉" }), out _));
        Assert.True(state.TrySaveConfig(ConfigCodec.Encode(new ReaderConfig { Revision = 4, StationName = "川越" }), out _));
        Assert.Equal("川越", new StateFolder(folder["state"]).LoadConfig()?.StationName);
    }

    [Fact]
    public void A_configuration_that_cannot_be_read_is_none()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["config.json"], "{\"revision\":");
        Assert.Null(new StateFolder(folder.FullPath).LoadConfig());
    }

    [Fact]
    public void A_storage_that_does_not_take_it_says_why()
    {
        using var folder = new TemporaryFolder();
        Assert.False(new StateFolder(folder["never-made"]).TrySaveConfig([1], out var why));
        Assert.NotEmpty(why);
    }
}
