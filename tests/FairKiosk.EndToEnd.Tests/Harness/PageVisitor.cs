using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace FairKiosk.EndToEnd.Tests.Harness;

/// <summary>Somebody who looks at the pages, signed in with a demo's sign-in.</summary>
internal sealed class PageVisitor : IDisposable
{
    private readonly HttpClient _http;

    private PageVisitor(Uri address) => _http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public static PageVisitor Anonymous(GatewayProcess gateway) => new(gateway.Address);

    public static async Task<PageVisitor> SignInAsync(GatewayProcess gateway, string name)
    {
        var visitor = Anonymous(gateway);
        var page = new HtmlParser().ParseDocument(await visitor._http.GetStringAsync("/sign-in"));
        var form = page.QuerySelector("form[method=post]")!;
        var fields = form.QuerySelectorAll("input[name]").ToDictionary(
            input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? string.Empty, StringComparer.Ordinal);
        foreach (var field in fields.Keys.ToList())
        {
            if (field.EndsWith("name", StringComparison.OrdinalIgnoreCase))
            {
                fields[field] = name;
            }
            else if (field.EndsWith("password", StringComparison.OrdinalIgnoreCase))
            {
                fields[field] = PasswordOf(gateway, name);
            }
        }

        using var content = new FormUrlEncodedContent(fields);
        using var answer = await visitor._http.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : "/sign-in", content);
        answer.EnsureSuccessStatusCode();
        return visitor;
    }

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await _http.GetAsync(path);
        return answer.StatusCode;
    }

    /// <summary>The page as text, its markup included.</summary>
    public Task<string> TextAsync(string path) => _http.GetStringAsync(path);

    public void Dispose() => _http.Dispose();

    public static string PasswordOf(GatewayProcess gateway, string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(gateway.DataFolder, "demo-sign-ins.json")));
        return json.RootElement.EnumerateArray()
            .First(signIn => signIn.GetProperty("name").GetString() == name)
            .GetProperty("password").GetString()!;
    }
}
