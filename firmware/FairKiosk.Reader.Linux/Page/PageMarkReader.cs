using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FairKiosk.Reader.Linux.Page;

/// <summary>Reads a pressed key from a request.</summary>
internal static class PageMarkReader
{
    /// <summary>Null when it is none.</summary>
    public static async Task<PageMark?> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            return null;
        }

        try
        {
            var mark = await request.ReadFromJsonAsync(PageJson.Default.PageMark, request.HttpContext.RequestAborted);
            return mark is { Mark: not null, Value: not null, Journal: not null } ? mark : null;
        }
        // An encoding that nobody knows is an invalid operation to the framework.
        catch (Exception wrong) when (wrong is JsonException or BadHttpRequestException or InvalidOperationException)
        {
            return null;
        }
    }
}
