using System.Net;
using System.Text;
using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Testing;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Tests.Page;

/// <summary>The reader's own page, as the built program serves it.</summary>
public sealed class PageTests
{
    private readonly int _port = TestPorts.Take();

    private string[] WithPage => ["--page", ReaderHome.Number(_port)];

    [Fact]
    public async Task With_the_gateway_gone_it_shows_what_was_scanned_and_takes_what_is_said_about_it()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.Start(home.Run([.. WithPage, "--framing", "stx"]));
        using var page = await OpenAsync(reader);

        await reader.WriteAsync("\u0002BEGIN:VCARD\r\nFN:Jürgen Groß\r\nEND:VCARD\u0003");
        var scan = await page.ScanAsync(shown => shown.GetProperty("label").GetString() == "Jürgen Groß");
        Assert.Equal("command-accepted", await page.PressAsync(Marks.Rating, "hot", scan));
        Assert.Equal("command-accepted", await page.PressAsync(Marks.Interest, "12", scan));
        Assert.Equal("command-accepted", await page.PressAsync(Marks.Interest, "3", scan));
        Assert.Equal("command-accepted", await page.PressAsync(Marks.Answer, "next-step.call", scan));
        Assert.Equal("command-accepted", await page.PressAsync(Marks.Answer, "next-step.offer", scan));
        Assert.Equal("command-refused", await page.PressAsync(Marks.Answer, "next step", scan));
        Assert.Equal("command-accepted", await page.PressAsync(Marks.MeetingStart, "", scan));
        Assert.Equal("command-accepted", await page.PressAsync(Marks.Note, "Braucht drei Muster", scan));
        var said = await page.ScanAsync(shown => shown.GetProperty("notes").GetInt32() == 1);
        Assert.Equal("hot", said.GetProperty("rating").GetString());
        Assert.Equal("[3,12]", said.GetProperty("interests").GetRawText());
        Assert.Equal("[\"next-step.offer\"]", said.GetProperty("answers").GetRawText());
        Assert.True(said.GetProperty("meetingStarted").GetBoolean());
        Assert.Equal("command-accepted", await page.PressAsync(Marks.Undo, "", scan));
        Assert.True((await page.ScanAsync(shown => shown.GetProperty("undone").GetBoolean())).GetProperty("undone").GetBoolean());
        Assert.Equal("command-refused", await page.PressAsync(Marks.Rating, "cold", scan));
        Assert.Equal(0, await reader.StopAsync());

        var (_, dump) = await ReaderProcess.RunAsync("journal", "dump", "--state", home.State);
        Assert.Contains("Braucht drei Muster", dump, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_pressed_reaches_the_gateway_about_the_scan_that_was_shown()
    {
        using var broker = TestBroker.Start();
        using var gateway = new TinyGateway(broker);
        await gateway.StartAsync();
        using var home = new ReaderHome(broker);
        await using var reader = ReaderProcess.Start(home.Run(WithPage));
        using var page = await OpenAsync(reader);

        await reader.PresentAsync("first");
        var first = await page.ScanAsync(shown => shown.GetProperty("label").GetString() == "first");
        await reader.PresentAsync("second");
        Assert.Equal("command-accepted", await page.PressAsync(Marks.Rating, "warm", first));
        await page.StateAsync(state => state.GetProperty("connected").GetBoolean() && state.GetProperty("waiting").GetInt64() == 0);

        var mark = Assert.Single(gateway.Events, e => e.Type == EventTypes.Mark);
        var about = Assert.Single(gateway.Events, e => e.Sequence == mark.TargetSequence && e.Journal == mark.TargetJournal);
        Assert.Equal("first", Encoding.UTF8.GetString(about.Data));
    }

    [Fact]
    public async Task A_code_of_the_code_sheet_is_seen_on_the_page_as_if_it_had_been_pressed()
    {
        using var home = ReaderHome.WithoutBroker;
        var key = Enumerable.Range(0, 16).Select(i => (byte)i).ToArray();
        await using var reader = ReaderProcess.Start(home.Run(WithPage));
        using var page = await OpenAsync(reader);
        await reader.PresentAsync(CommandBarcode.Text(key, CommandBarcode.Staff, "Anna Weber"));
        Assert.Equal("staff-known", (await page.StateAsync(state => state.GetProperty("operator").GetString() == "Anna Weber")).GetProperty("outcome").GetString());
        await reader.PresentAsync("badge");
        await reader.PresentAsync(CommandBarcode.Text(key, Marks.Rating, "cold"));
        await page.ScanAsync(shown => shown.GetProperty("rating").GetString() == "cold");
        await reader.PresentAsync(CommandBarcode.Text(new byte[16], Marks.Rating, "hot"));
        await page.StateAsync(state => state.GetProperty("outcome").GetString() == "other-pavilion");
    }

    [Fact]
    public async Task Test_mode_is_shown_on_the_page_until_it_is_ended_also_over_a_restart()
    {
        using var home = ReaderHome.WithoutBroker;
        await using (var reader = ReaderProcess.Start(home.Run(WithPage)))
        {
            using var page = await OpenAsync(reader);
            Assert.Equal("command-accepted", await page.PressAsync(Marks.TestOn));
            await reader.PresentAsync("badge");
            Assert.True((await page.ScanAsync(_ => true)).GetProperty("test").GetBoolean());
            await reader.KillAsync();
        }

        await using var again = ReaderProcess.Start(home.Run(WithPage));
        using var later = await OpenAsync(again);
        await later.StateAsync(state => state.GetProperty("test").GetBoolean());
        Assert.Equal("command-accepted", await later.PressAsync(Marks.TestOff));
        await later.StateAsync(state => !state.GetProperty("test").GetBoolean());
    }

    [Fact]
    public async Task The_page_hears_each_signal_and_each_second_that_the_reader_is_there_and_the_end()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.Start(home.Run(WithPage));
        using var page = await OpenAsync(reader);
        await reader.PresentAsync("badge");
        Assert.Contains("\"hertz\":2700", await page.SignalAsync("Accepted"), StringComparison.Ordinal);
        await page.BeatAsync();
        Assert.Equal(0, await reader.StopAsync());
        Assert.True(await page.EndsAsync());
    }

    [Theory]
    [InlineData("""{"mark":"rating","value":"tepid","journal":"","sequence":0}""", HttpStatusCode.OK)]
    [InlineData("""{"mark":null,"value":"","journal":"","sequence":0}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"value":"hot"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"mark":"rating","value":"hot","journal":"","sequence":"one"}""", HttpStatusCode.BadRequest)]
    [InlineData("""["rating"]""", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("""{"mark":"test-on","value":"","journal":"","sequence":0}""", HttpStatusCode.BadRequest, "application/json; charset=martian")]
    public async Task A_key_that_is_none_records_nothing(string body, HttpStatusCode status, string type = "application/json")
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.Start(home.Run(WithPage));
        using var page = await OpenAsync(reader);
        await reader.PresentAsync("badge");
        using StringContent content = new(body) { Headers = { ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type) } };
        using var answer = await page.SendAsync(content);
        Assert.Equal(status, answer.StatusCode);
        using var larger = await page.SendAsync(new StringContent(new string(' ', 100_000) + body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, larger.StatusCode);
        Assert.Equal("accepted", await reader.PresentAsync("next"));
        Assert.Equal(0, await reader.StopAsync());
        var (_, dump) = await ReaderProcess.RunAsync("journal", "dump", "--state", home.State);
        Assert.DoesNotContain("mark", dump, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_site_in_a_browser_of_this_machine_sees_nothing_and_presses_nothing()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.Start(home.Run(WithPage));
        using var page = await OpenAsync(reader);
        var own = $"http://localhost:{ReaderHome.Number(_port)}";

        using var byName = await page.GetAsync("/state", $"evil.example:{ReaderHome.Number(_port)}");
        using var acrossSites = await page.SendAsync(Press(), ("Origin", "https://evil.example"));
        using var ofOtherPort = await page.SendAsync(Press(), ("Origin", "http://localhost:1"));
        using var told = await page.SendAsync(Press(), ("Sec-Fetch-Site", "cross-site"));
        using var asForm = await page.SendAsync(new StringContent("""{"mark":"test-on","value":"","journal":"","sequence":0}""", Encoding.UTF8, "text/plain"));
        using var fromPage = await page.SendAsync(Press(), ("Origin", own), ("Sec-Fetch-Site", "same-origin"));

        Assert.All([byName, acrossSites, ofOtherPort, told], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Equal(HttpStatusCode.BadRequest, asForm.StatusCode);
        Assert.Equal(HttpStatusCode.OK, fromPage.StatusCode);

        static StringContent Press() => new("""{"mark":"test-off","value":"","journal":"","sequence":0}""", Encoding.UTF8, "application/json");
    }

    [Fact]
    public async Task Everything_on_the_page_comes_from_the_reader_and_nothing_of_it_is_kept_by_the_browser()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.Start(home.Run(WithPage));
        using var page = await OpenAsync(reader);
        foreach (var path in new[] { "/", "/reader.js", "/reader.css", "/lib/index.modern.esm.js", "/texts/ja.json", "/favicon.svg" })
        {
            using var answer = await page.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.StartsWith("default-src 'none'; script-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }

        using var outside = await page.GetAsync("/..%2ffairkiosk-reader.dll");
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    [Fact]
    public async Task Where_the_port_is_taken_badges_are_read_all_the_same_and_it_is_said()
    {
        using var other = new System.Net.Sockets.TcpListener(IPAddress.Loopback, _port);
        using var otherToo = new System.Net.Sockets.TcpListener(IPAddress.IPv6Loopback, _port);
        other.Start();
        otherToo.Start();
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.Start(home.Run(WithPage));
        Assert.StartsWith("none; badges are read all the same", (await reader.JsonLineAsync("page")).GetProperty("page").GetString(), StringComparison.Ordinal);
        Assert.Equal("accepted", await reader.PresentAsync("badge"));
        Assert.Equal(0, await reader.StopAsync());
    }

    [Fact]
    public async Task Without_a_page_the_reader_is_as_it_was()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.Start(home.Run("--page", "none"));
        Assert.Equal("accepted", await reader.PresentAsync("badge"));
        Assert.Equal(0, await reader.StopAsync());
        Assert.DoesNotContain("\"page\"", reader.Transcript, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_many_look_at_the_page_badges_are_read_and_the_reader_ends_when_it_should()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.Start(home.Run(WithPage));
        using var page = await OpenAsync(reader);
        int OpenFiles() => Directory.GetFiles($"/proc/{ReaderHome.Number(reader.Id)}/fd").Length;
        var before = OpenFiles();
        List<System.Net.Sockets.TcpClient> lookers = [];
        try
        {
            for (var i = 0; i < 200; i++)
            {
                System.Net.Sockets.TcpClient looker = new("localhost", _port);
                lookers.Add(looker);
                await looker.GetStream().WriteAsync("GET /state HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
            }

            Assert.Equal("accepted", await reader.PresentAsync("badge"));
            await page.ScanAsync(shown => shown.GetProperty("label").GetString() == "badge");
            // Those that are too many are hung up on.
            while (OpenFiles() > before + 100)
            {
                await page.BeatAsync();
            }

            Assert.Equal(0, await reader.StopAsync());
        }
        finally
        {
            lookers.ForEach(looker => looker.Dispose());
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("http")]
    public async Task A_port_that_is_none_is_refused(string port)
    {
        using var home = ReaderHome.WithoutBroker;
        var (code, said) = await ReaderProcess.RunAsync(home.Run("--page", port));
        Assert.Equal(2, code);
        Assert.Contains($"--page {port}: give a port, 1 to 65535, or none.", said, StringComparison.Ordinal);
    }

    private async Task<PageClient> OpenAsync(ReaderProcess reader)
    {
        Assert.EndsWith($":{ReaderHome.Number(_port)}", (await reader.JsonLineAsync("page")).GetProperty("page").GetString(), StringComparison.Ordinal);
        return await PageClient.OpenAsync(_port);
    }
}
