using System.Text;

namespace FairKiosk.Wire.Tests;

public sealed class ActivationCodecTests
{
    private const string Key = "000102030405060708090a0b0c0d0E0F";

    [Fact]
    public void An_activation_file_says_who_the_reader_is_and_where_its_broker()
    {
        var activation = Decoded($$"""
            {
              "reader": "counter-1", "name": "Tresen 1", "password": "secret", "host": "192.168.1.10", "port": 8883,
              "caFile": "/srv/fair/activation/ca.crt", "commandKey": "{{Key}}", "config": { "revision": 3, "stationName": "川崎" }
            }
            """);
        Assert.NotNull(activation);
        Assert.Equal(("counter-1", "secret", "192.168.1.10", 8883), (activation.ReaderId, activation.Password, activation.Host, activation.Port));
        Assert.Equal("/srv/fair/activation/ca.crt", activation.AuthorityFile);
        Assert.Equal(Enumerable.Range(0, 16).Select(number => (byte)number), activation.CommandKey);
        Assert.Equal((3, "川崎"), (activation.Config.Revision, activation.Config.StationName));
    }

    [Theory]
    [InlineData("""{"reader":"r-1","password":"p","host":"h","port":1883}""")]
    [InlineData("""{"reader":"r-1","password":"p","host":"h","port":1883,"caFile":null,"commandKey":"","later":{"a":[1]}}""")]
    public void Without_an_authority_or_a_key_it_is_one_all_the_same(string file)
    {
        var activation = Decoded(file);
        Assert.NotNull(activation);
        Assert.Empty(activation.AuthorityFile);
        Assert.Empty(activation.CommandKey);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"reader":"R 1","password":"p","host":"h","port":1883}""")]
    [InlineData("""{"reader":"r-1","password":"","host":"h","port":1883}""")]
    [InlineData("""{"reader":"r-1","password":"p","host":"h","port":0}""")]
    [InlineData("""{"reader":"r-1","password":"p","host":"h","port":65536}""")]
    [InlineData("""{"reader":"r-1","password":"p","host":"h","port":1883,"commandKey":"00"}""")]
    [InlineData("""{"reader":"r-1","password":"p","host":"h","port":1883,"commandKey":"g00102030405060708090a0b0c0d0e0f"}""")]
    [InlineData("""{"reader":"r-1","password":"p","host":"h","port":1883,"config":{}}""")]
    [InlineData("""{"reader":"r-1","password":"p","host":"h","port":1883} x""")]
    public void What_is_none_is_not_half_believed(string file) => Assert.Null(Decoded(file));

    private static ReaderActivation? Decoded(string file)
    {
        var bytes = Encoding.UTF8.GetBytes("  " + file);
        return ActivationCodec.Decode(bytes, 2, bytes.Length - 2);
    }
}
