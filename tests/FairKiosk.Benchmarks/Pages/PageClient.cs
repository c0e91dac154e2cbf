using System.Net;
using System.Text.RegularExpressions;

namespace FairKiosk.Benchmarks.Pages;

/// <summary>Somebody who is signed in, as a browser is: over HTTP, with cookies.</summary>
internal sealed partial class PageClient : IDisposable
{
    public const string Password = "a-long-password";

    private readonly HttpClient _http;

    private PageClient(Uri address) =>
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public static async Task<PageClient> SignInAsync(Uri address, string name)
    {
        var client = new PageClient(address);
        var token = Token().Match(await client.GetAsync("/sign-in")).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([new("name", name), new("password", Password), new("__RequestVerificationToken", token)]);
        using var answer = await client._http.PostAsync("/sign-in", form);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>The whole page.</summary>
    public Task<string> GetAsync(string path) => _http.GetStringAsync(path);

    /// <summary>An event stream, from its beginning.</summary>
    public async Task<StreamReader> StreamAsync(string path) => new(await _http.GetStreamAsync(path));

    /// <summary>The data of the next board of a stream; null when the stream ended.</summary>
    public static async Task<string?> NextBoardAsync(StreamReader stream)
    {
        var data = new System.Text.StringBuilder();
        var isBoard = true;
        while (await stream.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event:", StringComparison.Ordinal))
            {
                isBoard = false;
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                data.Append(line, "data: ".Length, line.Length - "data: ".Length).Append('\n');
            }
            else if (line.Length == 0)
            {
                if (isBoard)
                {
                    return data.ToString();
                }

                data.Clear();
                isBoard = true;
            }
        }

        return null;
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
