using System.Text;
using FairKiosk.Gateway.Commands;
using FairKiosk.Gateway.Exports;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Labels;
using FairKiosk.Gateway.Setup;
using FairKiosk.Storage;
using FairKiosk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Gateway.Tests;

/// <summary>Whatever comes from outside ends in a value or in a sentence.</summary>
public sealed class AnyTextTests : IDisposable
{
    private const int LargestBytes = 65_536;

    private static readonly byte[] Good = Encoding.UTF8.GetBytes("""{"webPort":8080,"brokerPort":1883,"listen":"0.0.0.0:8883","externalBroker":"mqtt://h:1"}""");

    private readonly DataFolder _folder = new();

    private static Arbitrary<string> AnyText => ArbMap.Default.ArbFor<NonNull<string>>().Convert(text => text.Get, NonNull<string>.NewNonNull);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_bytes_from_a_reader_or_out_of_quarantine_make_the_gateway_throw() => Check.One(Properties.Many(300), Prop.ForAll(AnyBytes(Batches.Scans(1, "one")), bytes =>
    {
        var decoded = ArrivalDecoder.Decode(new Arrival("a", "fairkiosk/v1/readers/a/events", bytes, ArrivedAt: 0, DateTimeOffset.UnixEpoch));
        Assert.Equal(decoded.Incoming is null, decoded.Quarantined is { Reason.Length: > 0 });
    }));

    [Fact]
    public void No_bytes_of_the_options_file_make_the_gateway_throw_anything_but_a_sentence() => Check.One(Properties.Many(300), Prop.ForAll(AnyBytes(Good), bytes =>
    {
        File.WriteAllBytes(_folder.File("gateway.json"), bytes);
        try
        {
            _ = GatewayFile.Read(_folder.Path);
        }
        catch (UsageException said)
        {
            Assert.Contains("gateway.json", said.Message, StringComparison.Ordinal);
        }
    }));

    [Fact]
    public void No_bytes_of_a_set_up_file_make_it_throw_and_what_is_wrong_has_its_line() => Check.One(Properties.Many(300), Prop.ForAll(AnyBytes(Encoding.UTF8.GetBytes(SetupTemplates.Find("medica")!)), bytes =>
    {
        var reading = SetupFile.Read(bytes, FairSetup.Empty, DateTimeOffset.UnixEpoch);
        Assert.Equal(reading.Wish is null, reading.Complaints.Count > 0);
        Assert.All(reading.Complaints, complaint => Assert.True(complaint is { Line: > 0, Column: > 0, Text.Length: > 0 }));
    }));

    [Fact]
    public void No_text_makes_staff_names_cells_or_the_terminal_throw() => Check.One(Properties.Many(1000), Prop.ForAll(AnyText, text =>
    {
        var (names, problem) = StaffNames.Parse(text);
        Assert.True(problem is null || names.Count == 0);
        Assert.Equal(FormulaSafe.Text(text)!.Replace("'", "", StringComparison.Ordinal), text.Replace("'", "", StringComparison.Ordinal));
        Assert.DoesNotContain(Terminal.Plain(text), HostileTexts.MovesTheTerminal);
    }));

    [Theory]
    [InlineData("fair", "set", "--id", "1", "--name", "x", "--city", "x", "--zone", "Europe/Berlin", "--last", "2026-11-17", "--first")]
    [InlineData("fair", "set", "--id", "1", "--name", "x", "--city", "x", "--zone", "Europe/Berlin", "--first", "2026-11-16", "--last", "2026-11-17", "--opens")]
    [InlineData("booth", "add", "arakawa", "--name", "x", "--country")]
    [InlineData("reader", "bind", "counter-1", "arakawa", "--from")]
    [InlineData("run", "--web-port")]
    [InlineData("run", "--demo", "--demo-start")]
    [InlineData("codesheet", "arakawa", "--language")]
    public void No_value_of_an_option_makes_a_command_throw(params string[] command) => Check.One(Properties.Many(60), Prop.ForAll(AnyText, text =>
    {
        // What is taken as a value would be carried out.
        var said = GatewayCommands.Create().Parse([.. command, "=" + text]);
        Assert.All(said.Errors, error => Assert.NotEmpty(error.Message));
    }));

    /// <summary>Noise up to 64 KiB, or what is right with a few bytes changed.</summary>
    private static Arbitrary<byte[]> AnyBytes(byte[] good) => Arb.From(
        from size in Gen.Choose(0, LargestBytes)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Bytes(good, size, new Random(seed)));

    private static byte[] Bytes(byte[] good, int size, Random random)
    {
        byte[] bytes = size % 4 == 0 ? new byte[size] : [.. good];
        if (size % 4 == 0)
        {
            random.NextBytes(bytes);
        }

        for (int i = size % 4; i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)"{}[]\",:0-\\u"[random.Next(11)];
        }

        return bytes;
    }
}
