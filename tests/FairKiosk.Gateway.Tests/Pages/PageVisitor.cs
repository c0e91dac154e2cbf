using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>A person at a browser without scripts: follows addresses, fills in forms, keeps cookies.</summary>
internal sealed class PageVisitor : IDisposable
{
    private readonly HttpClient _client;

    public PageVisitor(Uri address, bool follow = true) =>
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = follow }) { BaseAddress = address };

    /// <summary>From now on through a web server on this machine that speaks TLS, from that address.</summary>
    public void ComeThroughWebServer(string from)
    {
        _client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        _client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        _client.DefaultRequestHeaders.Add("X-Forwarded-Host", "leads.example.org");
    }

    /// <summary>The browser's own languages, as it names them.</summary>
    public void Speak(string languages) => _client.DefaultRequestHeaders.Add("Accept-Language", languages);

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path);

    /// <summary>How an address is answered; its content, which may never end, is not waited for.</summary>
    public Task<HttpResponseMessage> LookAsync(string path) => _client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);

    public async Task<IHtmlDocument> OpenAsync(string path) => await ReadAsync(await GetAsync(path));

    public async Task<HttpResponseMessage> SignInAsync(string name, string password)
    {
        var page = await OpenAsync("/sign-in");
        return await SubmitAsync(page, "main form", [("name", name), ("password", password)]);
    }

    /// <summary>Sends a form as a browser would: its hidden and written fields, with some of them replaced or added; to another address when one is given.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, string form, (string Name, string Value)[] fields, bool byScript = false, string? to = null)
    {
        var element = (IHtmlFormElement)page.QuerySelector(form)!;
        var values = element.QuerySelectorAll("input:not([type=checkbox]):not([type=radio]),input:checked,textarea,select")
            .Select(line => (Name: line.GetAttribute("name")!, Value: ValueOf(line)))
            .Where(input => fields.All(field => field.Name != input.Name)).Concat(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, to ?? (element.GetAttribute("action") is { Length: > 0 } action ? action : "/sign-in"))
        {
            Content = new FormUrlEncodedContent(values.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        if (byScript)
        {
            request.Headers.Add("HX-Request", "true");
        }

        return await _client.SendAsync(request);
    }

    /// <summary>Sends a form with a file.</summary>
    public async Task<HttpResponseMessage> UploadAsync(IHtmlDocument page, string form, string field, string fileName, byte[] file)
    {
        var element = (IHtmlFormElement)page.QuerySelector(form)!;
        using var content = new MultipartFormDataContent();
        foreach (var hidden in element.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>())
        {
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        }

        content.Add(new ByteArrayContent(file), field, fileName);
        return await _client.PostAsync(element.GetAttribute("action"), content);
    }

    /// <summary>Says how much would come, and waits with it for an answer.</summary>
    public async Task<HttpResponseMessage> AnnounceAsync(string path, long bytes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent([]) };
        request.Content.Headers.ContentLength = bytes;
        request.Headers.ExpectContinue = true;
        return await _client.SendAsync(request);
    }

    /// <summary>The list of leads that the query asks for, as a file.</summary>
    public async Task<HttpResponseMessage> ExportAsync(string query = "", string format = "csv") =>
        await SubmitAsync(await OpenAsync("/leads/exports" + query), ".formats", [("format", format)]);

    public async Task<StreamReader> StreamAsync(string path, string encoding = "identity")
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", encoding);
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) => Parse(await response.Content.ReadAsStringAsync());

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public void Dispose() => _client.Dispose();

    private static string ValueOf(IElement line) => line switch
    {
        IHtmlTextAreaElement area => area.Value,
        // Without a choice a browser shows and sends the first.
        IHtmlSelectElement select => select.Value is { Length: > 0 } chosen ? chosen : select.Options is { Length: > 0 } options ? options[0].Value : "",
        IHtmlInputElement input => input.Value,
        _ => "",
    };
}
