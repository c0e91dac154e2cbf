using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace FairKiosk.Gateway.Tests.Hosting;

public sealed partial class MetricsTests
{
    // Names, labels and values as a foreign program reads them; it fails on what the format does not allow.
    private const string Parser =
        """
        import sys
        from prometheus_client.parser import text_string_to_metric_families
        for family in text_string_to_metric_families(sys.stdin.buffer.read().decode("utf-8")):
            assert family.documentation and family.type != "untyped", family.name
            for sample in family.samples:
                print(sample.name, sorted(sample.labels.items()), sample.value)
        """;

    [Fact]
    public async Task The_gateway_tells_what_it_counted()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var metrics = pavilion.Host.Metrics;
        metrics.Stored(40, 3, 2);
        metrics.BatchDropped();
        metrics.BrokerRestarted();
        metrics.ReachedCommit(TimeSpan.FromMilliseconds(4));
        metrics.ReachedCommit(TimeSpan.FromMilliseconds(20));
        metrics.ReachedCommit(TimeSpan.FromMinutes(2));

        var lines = await LinesAsync(pavilion);

        Assert.Contains("fairkiosk_events_committed_total 40", lines);
        Assert.Contains("fairkiosk_events_duplicate_total 3", lines);
        Assert.Contains("fairkiosk_events_quarantined_total 2", lines);
        Assert.Contains("fairkiosk_ingest_dropped_batches_total 1", lines);
        Assert.Contains("fairkiosk_broker_restarts_total 1", lines);
        Assert.Contains("fairkiosk_scan_to_commit_seconds_bucket{le=\"0.005\"} 1", lines);
        Assert.Contains("fairkiosk_scan_to_commit_seconds_bucket{le=\"0.025\"} 2", lines);
        Assert.Contains("fairkiosk_scan_to_commit_seconds_bucket{le=\"+Inf\"} 3", lines);
        Assert.Contains("fairkiosk_scan_to_commit_seconds_count 3", lines);
        Assert.Contains("fairkiosk_ready 1", lines);
        Assert.Contains("fairkiosk_build_info{version=\"0.1.0\"} 1", lines);
    }

    [Fact]
    public async Task Each_reader_tells_how_it_is_and_what_it_does_not_know_has_no_line()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", "first");
        pavilion.Scan("reader-a", "second", minutesBefore: 40);
        pavilion.Mark("reader-a", "test-on");
        pavilion.Tell("reader-a", battery: 57, clockOffset: TimeSpan.FromSeconds(-3), ago: TimeSpan.FromSeconds(90));

        var lines = await LinesAsync(pavilion);

        Assert.Contains("fairkiosk_reader_online{reader=\"reader-a\"} 1", lines);
        Assert.Contains("fairkiosk_reader_silent_seconds{reader=\"reader-a\"} 90", lines);
        Assert.Contains("fairkiosk_reader_waiting_events{reader=\"reader-a\"} 0", lines);
        Assert.Contains("fairkiosk_reader_stored_events{reader=\"reader-a\"} 4", lines);
        Assert.Contains("fairkiosk_reader_written_events{reader=\"reader-a\"} 4", lines);
        Assert.Contains("fairkiosk_reader_lost_events{reader=\"reader-a\"} 0", lines);
        Assert.Contains("fairkiosk_reader_battery_ratio{reader=\"reader-a\"} 0.57", lines);
        Assert.Contains("fairkiosk_reader_clock_offset_seconds{reader=\"reader-a\"} -3", lines);
        Assert.Contains("fairkiosk_reader_online{reader=\"reader-b\"} 0", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("fairkiosk_reader_silent_seconds{reader=\"reader-b\"}", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("fairkiosk_reader_battery_ratio{reader=\"reader-b\"}", StringComparison.Ordinal));
        Assert.Contains("fairkiosk_visitors{span=\"today\"} 2", lines);
        Assert.Contains("fairkiosk_visits{span=\"fair\"} 2", lines);
        Assert.Contains("fairkiosk_meetings{span=\"today\"} 0", lines);
    }

    [Fact]
    public async Task A_reader_that_nobody_set_up_makes_no_series_of_its_own()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Tell("stranger", battery: 57, clockOffset: TimeSpan.Zero, ago: TimeSpan.Zero);

        Assert.DoesNotContain("stranger", await TextAsync(pavilion), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_reader_does_not_tell_any_more_is_not_told_as_if_it_were_new()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Tell("reader-a", battery: 57, clockOffset: TimeSpan.Zero, ago: TimeSpan.Zero);
        Assert.Contains("fairkiosk_reader_battery_ratio{reader=\"reader-a\"} 0.57", await LinesAsync(pavilion));

        pavilion.Tell("reader-a", battery: null, clockOffset: TimeSpan.Zero, ago: TimeSpan.Zero);
        pavilion.Host.Services.GetRequiredService<LiveSignal>().Raise();

        Assert.DoesNotContain(await LinesAsync(pavilion), line => line.StartsWith("fairkiosk_reader_battery_ratio{", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_booth_and_no_visitor_can_be_told_from_the_numbers()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Zyxwina Qwrtz"));

        var text = await TextAsync(pavilion);

        foreach (var told in new[] { "Zyxwina", "Arakawa", "Kawagoe", "stand-a", "booth-a" })
        {
            Assert.DoesNotContain(told, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Real-IP")]
    [InlineData("Host", "fair.example.org")]
    public async Task What_a_web_server_passes_on_from_elsewhere_is_not_answered(string mark, string value = "203.0.113.7")
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        using HttpClient http = new() { BaseAddress = pavilion.Host.Address };
        http.DefaultRequestHeaders.Add(mark, value);

        using var answer = await http.GetAsync(new Uri("/metrics", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("fairkiosk_", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_counts_as_one_that_follows_and_its_stream_not_as_a_slow_answer()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var organiser = await pavilion.SignedInAsync("organiser");
        var stream = await organiser.StreamAsync("/live/stream");
        await stream.ReadLineAsync();
        Assert.Contains("fairkiosk_live_streams 1", await LinesAsync(pavilion));

        stream.Dispose();

        using HttpClient http = new() { BaseAddress = pavilion.Host.Address };
        Eventually.True("left", () => http.GetStringAsync(new Uri("/metrics", UriKind.Relative)).GetAwaiter().GetResult().Contains("fairkiosk_live_streams 0\n", StringComparison.Ordinal));
        var lines = await LinesAsync(pavilion);
        Assert.DoesNotContain(lines, line => line.Contains("kind=\"stream\"", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("fairkiosk_http_request_duration_seconds_count{kind=\"page\",answer=\"2xx\"}", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("fairkiosk_http_request_duration_seconds_count{kind=\"probe\",answer=\"2xx\"}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_foreign_program_reads_every_line()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", "first");
        pavilion.Tell("reader-a", battery: 57, clockOffset: TimeSpan.Zero, ago: TimeSpan.Zero);
        var text = await TextAsync(pavilion);

        var read = (await Tool.RunWithInputAsync(text, "/usr/bin/python3", "-c", Parser)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line[0] != '#'), read.Length);
        Assert.Contains("fairkiosk_reader_battery_ratio [('reader', 'reader-a')] 0.57", read);
    }

    [Fact]
    public async Task The_board_for_Grafana_asks_only_for_what_there_is_and_operations_explains_all_of_it()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var text = await TextAsync(pavilion);
        HashSet<string> families = [.. Family().Matches(text).Select(match => match.Groups["name"].Value)];
        HashSet<string> told = [.. families.Concat(families.Select(name => name + "_bucket"))];

        using var board = JsonDocument.Parse(File.ReadAllText(Path.Combine(PageRulesTests.Root(), "docs/grafana/fairkiosk.json")));
        var asked = Expressions(board.RootElement).SelectMany(expression => Metric().Matches(expression).Select(match => match.Value)).ToHashSet(StringComparer.Ordinal);
        var explained = Metric().Matches(File.ReadAllText(Path.Combine(PageRulesTests.Root(), "docs/operations.md"))).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(told));
        Assert.Empty(families.Where(name => name.StartsWith("fairkiosk_", StringComparison.Ordinal)).Except(explained));
        Assert.Empty(explained.Except(told));
    }

    private static IEnumerable<string> Expressions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member is { Name: "expr", Value.ValueKind: JsonValueKind.String } ? [member.Value.GetString()!] : Expressions(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Expressions),
        _ => [],
    };

    private static async Task<string> TextAsync(PavilionFixture pavilion)
    {
        using HttpClient http = new() { BaseAddress = pavilion.Host.Address };
        return await http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
    }

    private static async Task<string[]> LinesAsync(PavilionFixture pavilion) => (await TextAsync(pavilion)).Split('\n');

    [GeneratedRegex("^# TYPE (?<name>[a-z_]+) ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Family();

    [GeneratedRegex(@"\b(fairkiosk|process|dotnet)_[a-z_]+\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Metric();
}
