using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FairKiosk.Gateway.Exports;

/// <summary>
/// Hands an exported file over. It is written to the disk first, so that the browser is told its length and sees a download that broke off,
/// and so that a slow telephone holds no thread: writers of workbooks do not wait asynchronously.
/// </summary>
/// <param name="handedOver">Called when the connection has taken the last byte, and never for a download that broke off.</param>
internal sealed class LeadFile(string dataFolder, ILeadFormat format, LeadExport export, string name, Action handedOver) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        await using var file = Nameless(dataFolder);
        format.Write(file, export);
        file.Position = 0;
        http.Response.ContentType = format.ContentType;
        http.Response.ContentLength = file.Length;
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        try
        {
            await file.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The browser went away: nobody is left to tell.
            return;
        }

        if (!HttpMethods.IsHead(http.Request.Method))
        {
            handedOver();
        }
    }

    // In the data folder, which is for nobody else on this machine. On Unix the name goes at once: whatever happens, no leads are left lying about.
    private static FileStream Nameless(string folder)
    {
        var path = Path.Combine(folder, $"export-{Path.GetRandomFileName()}");
        FileStreamOptions options = new()
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 1 << 16,
        };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        FileStream file = new(path, options);
        File.Delete(path);
        return file;
    }
}
