using FairKiosk.Parts.Provisioning;
using FairKiosk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Parts.Tests.Provisioning;

public sealed class SetupDeskTests
{
    private const string Key = "000102030405060708090a0b0c0d0e0f";
    private readonly SetupDesk _desk = new();

    [Fact]
    public void A_puck_is_set_up_line_by_line_and_remembers_it_over_a_restart()
    {
        foreach (var line in (string[])["reader puck-1", "password  hall 3, left ", "host 10.0.0.2", "wifi Saitama Booth\r", "wifi-password kept secret", $"key {Key}"])
        {
            Assert.Equal("ok", _desk.Obey(line));
        }

        Assert.Equal("ok saved", _desk.Obey("save"));
        Assert.True(_desk.IsSaved);

        var again = new SetupDesk();
        foreach (var line in _desk.Write().Split('\n'))
        {
            Assert.StartsWith("ok", again.Obey(line), StringComparison.Ordinal);
        }

        var setup = again.Setup;
        Assert.Equal(
            ("puck-1", "hall 3, left", "10.0.0.2", 8883, "Saitama Booth", "kept secret"),
            (setup.ReaderId, setup.Password, setup.Host, setup.Port, setup.Wifi, setup.WifiPassword));
        Assert.Equal(Enumerable.Range(0, 16).Select(i => (byte)i), setup.CommandKey());
    }

    [Theory]
    [InlineData("reader Puck 1", "error: a reader's id has 1 to 32 of a-z, 0-9 and -")]
    [InlineData("reader", "error: a reader's id has 1 to 32 of a-z, 0-9 and -")]
    [InlineData("password ", "error: a password has 1 to 128 characters")]
    [InlineData("port 0", "error: a port is a number from 1 to 65535")]
    [InlineData("port 65536", "error: a port is a number from 1 to 65535")]
    [InlineData("port 99999999999", "error: a port is a number from 1 to 65535")]
    [InlineData("port mqtt", "error: a port is a number from 1 to 65535")]
    [InlineData("host", "error: a host has 1 to 253 characters")]
    [InlineData("wifi 123456789012345678901234567890123", "error: the name of a Wi-Fi has 1 to 32 characters")]
    [InlineData("key 0011", "error: a key has 32 hex digits")]
    [InlineData("key 000102030405060708090a0b0c0d0e0g", "error: a key has 32 hex digits")]
    [InlineData("format", "error: unknown; help lists what can be said")]
    public void What_is_wrong_is_said_in_words_and_changes_nothing(string line, string answer)
    {
        _desk.Obey("reader puck-1");
        var before = _desk.Obey("show");
        Assert.Equal(answer, _desk.Obey(line));
        Assert.Equal(before, _desk.Obey("show"));
    }

    [Fact]
    public void What_is_missing_is_named_before_anything_is_saved()
    {
        Assert.Equal("error: reader is missing", _desk.Obey("save"));
        _desk.Obey("reader puck-1");
        Assert.Equal("error: password is missing", _desk.Obey("save"));
        _desk.Obey("password x");
        Assert.Equal("error: host is missing", _desk.Obey("save"));
        _desk.Obey("host gateway");
        Assert.Equal("error: wifi is missing", _desk.Obey("save"));
        Assert.False(_desk.IsSaved);
    }

    [Fact]
    public void A_password_is_never_said_back()
    {
        _desk.Obey("password sesame");
        _desk.Obey("wifi-password sesame");
        _desk.Obey($"key {Key}");
        Assert.Equal("ok reader= password=told host= port=8883 wifi= wifi-password=told key=told", _desk.Obey("show"));
    }

    [Fact]
    public void What_is_changed_after_saving_has_to_be_saved_again()
    {
        foreach (var line in (string[])["reader puck-1", "password x", "host gateway", "wifi hall", "save"])
        {
            _desk.Obey(line);
        }

        _desk.Obey("port 1883");
        Assert.False(_desk.IsSaved);
    }

    [Fact]
    public void No_line_whatever_it_is_ends_the_talk() => Check.One(
        Properties.Many(200),
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), line =>
        {
            var answer = new SetupDesk().Obey(line.Get);
            return answer.StartsWith("ok", StringComparison.Ordinal) || answer.StartsWith("error", StringComparison.Ordinal);
        }));
}
