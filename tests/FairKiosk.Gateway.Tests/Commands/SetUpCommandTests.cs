using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FairKiosk.Gateway.Broker;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Commands;

/// <summary>A fair set up from the terminal alone.</summary>
public sealed class SetUpCommandTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_commands_of_the_operations_page_set_up_a_fair()
    {
        await SetFairAsync();
        foreach (string firm in new[] { "arakawa", "kawagoe", "omiya" })
        {
            await DoAsync("booth", "add", firm, "--name", firm.ToUpperInvariant(), "--country", "JP");
        }

        await DoAsync("booth", "add", "or-rack", "--name", "Operating-room rack", "--owners", "arakawa,kawagoe,omiya");
        await DoAsync("reader", "add", "counter-1", "--name", "Counter 1", "--booth", "arakawa");
        await DoAsync("reader", "bind", "counter-1", "or-rack");
        string signIn = await DoAsync("user", "add", "arakawa", "--role", "exhibitor", "--exhibitor", "arakawa");

        string list = await DoAsync("reader", "list");
        Assert.Contains("counter-1", list, StringComparison.Ordinal);
        Assert.All(list.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        using FairDatabase database = FairDatabase.Open(_folder.Path, TimeProvider.System);
        FairSetup setup = database.Setup.Read();
        Assert.Equal("Saitama Pavilion", setup.Pavilion!.Name);
        Assert.Equal(StationKind.JointExhibit, setup.Stations["or-rack"].Kind);
        Assert.Equal(["arakawa", "kawagoe", "omiya"], setup.Stations["or-rack"].OwnersAt(DateTimeOffset.UnixEpoch.AddYears(40)));
        Assert.Equal(2, setup.Bindings["counter-1"].Count);
        string password = signIn.Split("password ")[1].Split('.')[0];
        Assert.Equal("arakawa", database.Credentials.Verify("arakawa", password)!.ExhibitorId);
    }

    [Theory]
    [InlineData("JP", "JP")]
    [InlineData("jp", "JP")]
    public async Task A_firms_country_is_kept_as_its_code(string typed, string kept)
    {
        await DoAsync("booth", "add", "arakawa", "--name", "Arakawa Precision", "--country", typed);

        using FairDatabase database = FairDatabase.Open(_folder.Path, TimeProvider.System);
        Assert.Equal(kept, Assert.Single(database.Setup.Read().Exhibitors).Country);
    }

    [Fact]
    public async Task People_are_listed_and_removed_but_for_the_last_organiser()
    {
        await DoAsync("booth", "add", "arakawa", "--name", "Arakawa Precision");
        await DoAsync("user", "add", "info-desk", "--role", "organiser");
        await DoAsync("user", "add", "arakawa", "--role", "exhibitor", "--exhibitor", "arakawa");
        Assert.Matches("arakawa +exhibitor +arakawa", await DoAsync("user", "list"));

        Assert.Contains("arakawa can no longer sign in.", await DoAsync("user", "remove", "arakawa"), StringComparison.Ordinal);
        Assert.DoesNotContain("arakawa", await DoAsync("user", "list"), StringComparison.Ordinal);
        Assert.Equal(1, (await CommandLine.RunAsync("user", "remove", "arakawa", "--data", _folder.Path)).Code);
        CommandLine refused = await CommandLine.RunAsync("user", "remove", "info-desk", "--data", _folder.Path);
        Assert.Equal(2, refused.Code);
        Assert.Contains("the only organiser", refused.Error, StringComparison.Ordinal);
        Assert.Contains("info-desk", await DoAsync("user", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_readers_activation_file_holds_all_it_needs_and_is_readable_by_its_owner_only()
    {
        await DoAsync("booth", "add", "arakawa", "--name", "Arakawa Precision");
        await DoAsync("reader", "add", "counter-1", "--name", "Counter 1", "--booth", "arakawa");

        string path = _folder.File("activation", "counter-1.json");
        ActivationContent file = ActivationContent.Read(path);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(("counter-1", "Counter 1", "127.0.0.1", (string?)null), (file.Reader, file.Name, file.Host, file.CaFile));
        Assert.Equal(32, file.CommandKey.Length);
        Assert.Equal(("arakawa", "Arakawa Precision", 1), (file.Config.Station, file.Config.StationName, file.Config.Revision));
        using FairDatabase database = FairDatabase.Open(_folder.Path, TimeProvider.System);
        Assert.True(BrokerPassword.Verify(file.Password, database.Credentials.Find(CredentialStore.ReaderKind, "counter-1")!.Hash));
    }

    [Fact]
    public async Task A_reader_added_again_gets_a_new_password_and_stays_where_it_stands()
    {
        await DoAsync("booth", "add", "arakawa", "--name", "Arakawa Precision");
        await DoAsync("reader", "add", "counter-1", "--name", "Counter 1", "--booth", "arakawa");
        string first = ActivationContent.Read(_folder.File("activation", "counter-1.json")).Password;

        await DoAsync("reader", "add", "counter-1", "--name", "Counter 1", "--booth", "arakawa");

        ActivationContent second = ActivationContent.Read(_folder.File("activation", "counter-1.json"));
        Assert.NotEqual(first, second.Password);
        Assert.Equal(1, second.Config.Revision);
    }

    [Fact]
    public async Task An_owner_who_leaves_keeps_what_was_scanned_until_then()
    {
        await DoAsync("booth", "add", "arakawa", "--name", "A");
        await DoAsync("booth", "add", "kawagoe", "--name", "K");
        await DoAsync("booth", "add", "rack", "--name", "Rack", "--owners", "arakawa,kawagoe");
        await DoAsync("booth", "add", "rack", "--name", "Rack", "--owners", "kawagoe");

        using FairDatabase database = FairDatabase.Open(_folder.Path, TimeProvider.System);
        Station rack = database.Setup.Read().Stations["rack"];
        Assert.Equal(["arakawa", "kawagoe"], rack.OwnersAt(DateTimeOffset.UnixEpoch.AddYears(40)));
        Assert.Equal(["kawagoe"], rack.OwnersAt(TimeProvider.System.GetUtcNow().AddDays(1)));
    }

    [Fact]
    public async Task A_reader_is_bound_for_a_while_and_stands_again_where_it_stood_before()
    {
        await DoAsync("booth", "add", "arakawa", "--name", "Arakawa Precision");
        await DoAsync("booth", "add", "kawagoe", "--name", "Kawagoe");
        await DoAsync("reader", "add", "counter-1", "--name", "Counter 1", "--booth", "arakawa");

        string said = await DoAsync("reader", "bind", "counter-1", "kawagoe", "--from", "2035-11-16T13:00+01:00", "--to", "2035-11-16T15:00+01:00");

        Assert.Contains("2035-11-16 12:00", said, StringComparison.Ordinal);
        Assert.Contains("until 2035-11-16 14:00", said, StringComparison.Ordinal);
        using FairDatabase database = FairDatabase.Open(_folder.Path, TimeProvider.System);
        FairSetup setup = database.Setup.Read();
        DateTimeOffset one = new(2035, 11, 16, 12, 0, 0, TimeSpan.Zero);
        Assert.Equal(("kawagoe", "arakawa"), (setup.BindingOf("counter-1", one)!.StationId, setup.BindingOf("counter-1", one.AddHours(2))!.StationId));
    }

    [Fact]
    public void The_sheet_of_a_reader_on_the_network_names_the_fingerprint_of_the_gateways_certificate()
    {
        new CertificateAuthority(_folder.File("ca"), TimeProvider.System).EnsureServerCertificate("192.0.2.7");
        using FairDatabase database = FairDatabase.Open(_folder.Path, TimeProvider.System);
        database.Setup.AddReader("door", "Door", "test");

        ActivationSheet sheet = new Activation(_folder.Path, database, TimeProvider.System).Write("door", new Ports(8080, 18830, "192.0.2.7:8883"), local: false);

        using X509Certificate2 certificate = X509CertificateLoader.LoadCertificateFromFile(_folder.File("activation", "ca.crt"));
        string expected = Convert.ToHexString(SHA256.HashData(certificate.RawData));
        Assert.Equal(("192.0.2.7", 8883, expected), (sheet.Host, sheet.Port, sheet.CaFingerprint!.Replace(":", string.Empty, StringComparison.Ordinal)));
        Assert.Equal(sheet.Password, ActivationContent.Read(sheet.Path).Password);
        Assert.Null(new Activation(_folder.Path, database, TimeProvider.System).Write("door", new Ports(8080, 18830, "192.0.2.7:8883"), local: true).CaFingerprint);
    }

    [Theory]
    [InlineData("There is no exhibitor 'nobody'", "booth", "add", "rack", "--name", "Rack", "--owners", "nobody")]
    [InlineData("There is no booth 'nowhere'", "reader", "add", "counter-1", "--name", "C", "--booth", "nowhere")]
    [InlineData("There is no reader 'ghost'", "reader", "bind", "ghost", "arakawa")]
    [InlineData("There is no reader 'ghost'", "reader", "language", "ghost", "de")]
    [InlineData("There is no firm 'nobody'", "user", "add", "x", "--role", "exhibitor", "--exhibitor", "nobody")]
    [InlineData("There is no time zone 'Mars/Base'", "fair", "set", "--id", "x", "--name", "x", "--city", "x", "--zone", "Mars/Base", "--first", "2026-11-16", "--last", "2026-11-19")]
    [InlineData("must end after it begins", "fair", "set", "--id", "x", "--name", "x", "--city", "x", "--zone", "Europe/Berlin", "--first", "2026-11-19", "--last", "2026-11-16")]
    public async Task What_does_not_exist_is_named(string said, params string[] arguments)
    {
        await SetFairAsync();

        CommandLine answer = await CommandLine.RunAsync([.. arguments, "--data", _folder.Path]);

        Assert.Equal(2, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fairs_badge_profile_is_taken_from_a_file_and_shown()
    {
        await SetFairAsync();
        Assert.Contains("No profile was set", await DoAsync("badges", "show"), StringComparison.Ordinal);
        string file = Path.Combine(_folder.Path, "profile.json");
        await File.WriteAllTextAsync(file, """{ "rules": [ { "symbology": "]C", "pattern": "^M(?<id>[0-9]{6})$" } ] }""");
        Assert.Contains("from the first scan on", await DoAsync("badges", "set", file), StringComparison.Ordinal);
        Assert.Contains("^M(?<id>", await DoAsync("badges", "show"), StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, """{ "rules": [ { "symbology": "]C" } ] }""");
        CommandLine wrong = await CommandLine.RunAsync("badges", "set", file, "--data", _folder.Path);
        Assert.Equal((2, true), (wrong.Code, wrong.Error.Contains("rule 1", StringComparison.Ordinal)));
        CommandLine missing = await CommandLine.RunAsync("badges", "set", "no-such-file.json", "--data", _folder.Path);
        Assert.Equal((2, true), (missing.Code, missing.Error.Contains("There is no file", StringComparison.Ordinal)));
        Assert.Contains("^M(?<id>", await DoAsync("badges", "show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_quarantine_is_listed_shown_and_replayed()
    {
        await SetFairAsync();
        Assert.Contains("empty", await DoAsync("quarantine", "list"), StringComparison.Ordinal);
        byte[] bad = Encoding.UTF8.GetBytes("ab\u0007c");
        DateTimeOffset now = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
        using (FairDatabase database = FairDatabase.Open(_folder.Path, TimeProvider.System))
        {
            database.Writer.Commit([], [
                new QuarantinedPayload("a", "t", Batches.Scans(1, "one"), "An older gateway did not know this.", Batches.Journal, 1, now),
                new QuarantinedPayload("b", "t", bad, "not readable", Journal: null, Sequence: null, now),
            ]);
        }

        string list = await DoAsync("quarantine", "list");
        Assert.Contains("not readable", list, StringComparison.Ordinal);
        Assert.All(list.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        string id = Convert.ToHexStringLower(SHA256.HashData([(byte)'t', 0, .. bad]));
        Assert.Contains("ab\\x07c", await DoAsync("quarantine", "show", id[..8]), StringComparison.Ordinal);
        string replay = await DoAsync("quarantine", "replay");
        Assert.Contains("1 replayed", replay, StringComparison.Ordinal);
        Assert.Contains($"{id[..12]} stays", replay, StringComparison.Ordinal);
        Assert.DoesNotContain("older", await DoAsync("quarantine", "list"), StringComparison.Ordinal);
        using (FairDatabase after = FairDatabase.Open(_folder.Path, TimeProvider.System))
        {
            Assert.Equal(1, after.Quarantine.Count);
        }

        CommandLine unknown = await CommandLine.RunAsync("quarantine", "show", "ffffffffffff", "--data", _folder.Path);
        Assert.Equal(1, unknown.Code);
        Assert.Contains("There is no message", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replay_beside_a_running_gateway_reaches_its_pages_and_its_receipts()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        ReaderClient reader = await gateway.ConnectAsync("a");
        reader.SendEvents(Batches.Scans(1, "one"));
        await reader.ReceiptAsync(r => r.UpTo == 1);
        gateway.Host.Database.Writer.Commit(
            [], [new QuarantinedPayload("a", "t", Batches.Scans(2, "two", "three"), "An older gateway did not know this.", Journal: null, Sequence: null, GatewayFixture.Morning)]);
        long version = gateway.Host.Database.Setup.Version;

        CommandLine replay = await CommandLine.RunAsync("quarantine", "replay", "--data", gateway.Folder);

        Assert.True(replay.Code == 0, replay.Error);
        // What the running gateway watches, to paint its pages anew.
        Assert.NotEqual(version, gateway.Host.Database.Setup.Version);
        Assert.Equal(0, gateway.Host.Database.Live.Read(null).Quarantined);
        reader.SendEvents(Batches.Hello(head: 3));
        Assert.Equal(3, (await reader.ReceiptAsync(r => r.UpTo > 1)).UpTo);
        reader.SendEvents(Batches.Scans(3, "three"));
        Eventually.True("known", () => gateway.Host.Metrics.Duplicates == 1);
    }

    private async Task<string> DoAsync(params string[] arguments)
    {
        CommandLine answer = await CommandLine.RunAsync([.. arguments, "--data", _folder.Path]);
        Assert.True(answer.Code == 0, answer.Code.ToString(CultureInfo.InvariantCulture) + " " + answer.Error);
        Assert.Empty(answer.Error);
        return answer.Output;
    }

    private Task<string> SetFairAsync() => DoAsync(
        "fair", "set", "--id", "2026", "--name", "COMPAMED 2026", "--city", "Düsseldorf", "--zone", "Europe/Berlin",
        "--first", "2026-11-16", "--last", "2026-11-19", "--pavilion", "Saitama Pavilion", "--hall", "8b");
}
