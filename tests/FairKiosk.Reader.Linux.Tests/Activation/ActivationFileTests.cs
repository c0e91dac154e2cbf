using System.Text;
using FairKiosk.Reader.Linux.Activation;
using FairKiosk.Reader.Linux.Hosting;
using FairKiosk.Reader.Linux.Storage;
using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Reader.Linux.Tests.Activation;

public sealed class ActivationFileTests
{
    private const int LargestBytes = 65_536;

    [Fact]
    public void What_the_gateway_wrote_is_read()
    {
        var activation = Load("""
            {"reader":"counter-1","name":"Counter 1","password":"p\u00e4ss","host":"10.0.0.1","port":8883,"caFile":"ca/ca.pem",
             "commandKey":"000102030405060708090A0B0C0D0E0F",
             "config":{"revision":7,"station":"omiya","stationName":"Omiya Optics","duplicateMillis":1000},"later":[1,{"x":2}]}
            """);
        Assert.Equal("counter-1", activation.ReaderId);
        Assert.Equal("päss", activation.Password);
        Assert.Equal(("10.0.0.1", 8883), (activation.Host, activation.Port));
        Assert.EndsWith("/ca/ca.pem", activation.CaFile, StringComparison.Ordinal);
        Assert.True(Path.IsPathRooted(activation.CaFile));
        Assert.Equal(16, activation.CommandKey.Length);
        Assert.Equal(7, activation.Config.Revision);
        Assert.Equal(1000, activation.Config.DuplicateMillis);
    }

    [Fact]
    public void Little_is_enough()
    {
        var activation = Load("""{"reader":"r","password":"p","host":"h","port":1,"caFile":null}""");
        Assert.Null(activation.CaFile);
        Assert.Empty(activation.CommandKey);
        Assert.Equal("r", activation.Name);
        Assert.Equal(0, activation.Config.Revision);
    }

    [Fact]
    public void A_CA_file_that_was_carried_along_is_found_beside_the_activation_file()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["activation.json"], """{"reader":"r","password":"p","host":"h","port":1,"caFile":"/srv/fairkiosk/activation/ca.crt"}""");
        Assert.Equal("/srv/fairkiosk/activation/ca.crt", ActivationFile.Load(folder["activation.json"]).CaFile);
        File.WriteAllText(folder["ca.crt"], "carried");
        Assert.Equal(folder["ca.crt"], ActivationFile.Load(folder["activation.json"]).CaFile);
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("[]", "line 1")]
    [InlineData("{\n\"reader\":\"counter-1\",\n\"port\":}", "line 3")]
    [InlineData("{\n\"reader\":\"Counter 1\"}", "line 2: \"reader\" must be")]
    [InlineData("{\"reader\":\"a\"}", "\"password\" is missing")]
    [InlineData("{\"reader\":\"a\",\n\"password\":5}", "line 2: \"password\" must be a text")]
    [InlineData("{\"reader\":\"a\",\"password\":\"p\",\"host\":\"h\",\n\n\"port\":\"1883\"}", "line 3: \"port\" must be a whole number")]
    [InlineData("{\"reader\":\"a\",\"password\":\"p\",\"host\":\"h\",\n\"port\":65536}", "line 2: \"port\" must be a number from 1 to 65535")]
    [InlineData("{\"reader\":\"a\",\"password\":\"p\",\"host\":\"h\",\"port\":1,\n\"commandKey\":\"12\"}", "line 2: \"commandKey\" must be 32 hex digits")]
    [InlineData("{\"reader\":\"a\",\"password\":\"p\",\"host\":\"h\",\"port\":1,\n\"config\":[]}", "line 2: \"config\" must be")]
    [InlineData("{\"reader\":\"a\",\"password\":\"p\",\"host\":\"h\",\"port\":1}}", "line 1")]
    [InlineData("{\"reader\":\"a\",\"password\":\"p\"", "line 1")]
    public void A_mistake_is_pointed_at(string content, string expected)
    {
        var wrong = Assert.Throws<CannotStartException>(() => Load(content));
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("activation.json", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"reader\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"reader\":\"a\",\"password\":\"p\",\"host\":\"h\",\"port\":1,\n\"caFile\":\"a\\u0000b\"}")]
    public void A_text_that_can_be_none_is_said_as_a_mistake(string content) => A_mistake_is_pointed_at(content, "line ");

    [Fact]
    public void No_bytes_of_activation_status_or_configuration_make_the_reader_throw_anything_but_a_sentence()
    {
        using var folder = new TemporaryFolder();
        var state = new StateFolder(folder["state"]);
        state.Claim("counter-1");
        var good = Encoding.UTF8.GetBytes("""
            {"reader":"counter-1","name":"Counter 1","password":"p\u00e4ss","host":"10.0.0.1","port":8883,"caFile":"ca/ca.pem",
             "commandKey":"000102030405060708090A0B0C0D0E0F","config":{"revision":7,"station":"omiya","stationName":"Omiya"},"later":[1,{"x":2}]}
            """);
        Check.One(Properties.Many(500), Prop.ForAll(Arb.From(Gen.Choose(0, LargestBytes)), Arb.From(Gen.Choose(0, int.MaxValue - 1)), (size, seed) =>
        {
            var random = new Random(seed);
            var bytes = new byte[size];
            random.NextBytes(bytes);
            if (size % 4 > 0)
            {
                bytes = [.. good];
                for (var i = size % 4; i > 0; i--)
                {
                    bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)"{}[]\",:0-\\u"[random.Next(11)];
                }
            }

            foreach (var file in (string[])["state/status.json", "state/config.json", "activation.json"])
            {
                File.WriteAllBytes(folder[file], bytes);
            }

            _ = StatusFile.Read(state);
            _ = state.LoadConfig();
            try
            {
                _ = ActivationFile.Load(folder["activation.json"]);
            }
            catch (CannotStartException said)
            {
                Assert.Equal(2, said.ExitCode);
            }
        }));
    }

    private static ActivationFile Load(string content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["activation.json"], content);
        return ActivationFile.Load(folder["activation.json"]);
    }
}
