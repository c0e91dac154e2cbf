using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FairKiosk.Gateway.Exports;

/// <summary>
/// Hands an exported file over. It is written to the disk first, so that the browser is told its length and sees a download that broke off,
/// and so that a slow telephone holds no thread: writers of workbooks do not wait asynchronously.
/// </summary>
internal sealed class LeadFile : IActionResult
{
    private readonly FileStream _file;
    private readonly string _contentType;
    private readonly string _name;
    private readonly Action _handedOver;

    private LeadFile(FileStream file, string contentType, string name, Action handedOver)
    {
        _file = file;
        _contentType = contentType;
        _name = name;
        _handedOver = handedOver;
    }

    /// <summary>Writes the file, which is there for one answer.</summary>
    /// <param name="handedOver">Called when this machine has taken the last byte for the connection, and never for a download that broke off before.</param>
    /// <exception cref="IOException">The disk is full or does not take writes; nothing is left of the file.</exception>
    public static LeadFile Make(string dataFolder, ILeadFormat format, LeadExport export, string name, Action handedOver)
    {
        var file = Nameless(dataFolder);
        try
        {
            format.Write(file, export);
            file.Position = 0;
            return new LeadFile(file, format.ContentType, name, handedOver);
        }
        catch (IOException)
        {
            file.Dispose();
            throw;
        }
    }

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        await using var file = _file;
        http.Response.ContentType = _contentType;
        http.Response.ContentLength = file.Length;
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = _name }.ToString();
        try
        {
            await file.CopyToAsync(http.Response.Body, http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The browser went away: nobody is left to tell.
            return;
        }

        _handedOver();
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
