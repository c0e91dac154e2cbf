using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>What a browser does on the reader's page: follows its stream and presses keys.</summary>
internal sealed class PageClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly HttpClient _http;
    private readonly StreamReader _stream;

    private PageClient(HttpClient http, StreamReader stream)
    {
        _http = http;
        _stream = stream;
    }

    public static async Task<PageClient> OpenAsync(int port)
    {
        var http = new HttpClient { BaseAddress = new Uri($"http://localhost:{ReaderHome.Number(port)}") };
        var stream = await http.GetStreamAsync(new Uri("/state", UriKind.Relative)).WaitAsync(Patience);
        return new PageClient(http, new StreamReader(stream));
    }

    /// <summary>The first state from here on that is as wanted.</summary>
    public async Task<JsonElement> StateAsync(Func<JsonElement, bool> isWanted)
    {
        while (true)
        {
            if ((await NewsAsync()).GetProperty("state") is var state && isWanted(state))
            {
                return state;
            }
        }
    }

    /// <summary>The first state that shows a scan as wanted: the scan.</summary>
    public async Task<JsonElement> ScanAsync(Func<JsonElement, bool> isWanted) =>
        (await StateAsync(state => state.GetProperty("scan") is { ValueKind: JsonValueKind.Object } scan && isWanted(scan))).GetProperty("scan");

    public async Task<string> SignalAsync(string name)
    {
        while (true)
        {
            if ((await NewsAsync()).GetProperty("signal") is { ValueKind: JsonValueKind.Object } signal && signal.GetProperty("name").GetString() == name)
            {
                return signal.GetProperty("steps").GetRawText();
            }
        }
    }

    public async Task BeatAsync()
    {
        while (await LineAsync() != "event: beat")
        {
            // News, or the space between.
        }
    }

    /// <summary>True when the stream has ended.</summary>
    public async Task<bool> EndsAsync()
    {
        try
        {
            while (await _stream.ReadLineAsync().WaitAsync(Patience) is not null)
            {
                // The last news.
            }
        }
        catch (Exception cut) when (cut is IOException or HttpRequestException)
        {
            // Cut off is an end, too.
        }

        return true;
    }

    /// <summary>Presses a key about a scan, or about none: what became of it.</summary>
    public async Task<string> PressAsync(string mark, string value = "", JsonElement? scan = null)
    {
        using var answer = await SendAsync(JsonContent.Create(new
        {
            mark,
            value,
            journal = scan?.GetProperty("journal").GetString() ?? "",
            sequence = scan?.GetProperty("sequence").GetInt64() ?? 0,
        }));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("outcome").GetString()!;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpContent content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/marks") { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await _http.SendAsync(request).WaitAsync(Patience);
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        return await _http.SendAsync(request).WaitAsync(Patience);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _http.Dispose();
    }

    private async Task<JsonElement> NewsAsync()
    {
        while (true)
        {
            var line = await LineAsync();
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                return JsonDocument.Parse(line["data: ".Length..]).RootElement;
            }
        }
    }

    private async Task<string> LineAsync() =>
        await _stream.ReadLineAsync().WaitAsync(Patience) ?? throw new InvalidOperationException("The page's stream has ended.");
}
