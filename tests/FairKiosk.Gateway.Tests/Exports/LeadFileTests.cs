using FairKiosk.Gateway.Exports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FairKiosk.Gateway.Tests.Exports;

public sealed class LeadFileTests : IDisposable
{
    private readonly DataFolder _folder = new();
    private int _handedOver;

    [Fact]
    public async Task A_file_that_went_to_its_last_byte_is_handed_over_with_its_length_and_leaves_nothing_behind()
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        await SendAsync(context);
        Assert.Equal((1, Exported.As(Exported.Csv, Exported.Many(1_000)).LongLength), (_handedOver, context.Response.ContentLength));
        Assert.Equal(Exported.As(Exported.Csv, Exported.Many(1_000)), body.ToArray());
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_download_that_broke_off_before_its_last_byte_is_not_handed_over()
    {
        using var gone = new CancellationTokenSource();
        await using var body = new TornLine(gone);
        var context = new DefaultHttpContext { Response = { Body = body }, RequestAborted = gone.Token };
        await SendAsync(context);
        Assert.True(body.Taken > 0);
        Assert.Equal(0, _handedOver);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_file_that_the_disk_does_not_take_leaves_nothing_behind()
    {
        var full = new WatchedLeads(Exported.Many(1_000), taken => _ = taken > 900 ? throw new IOException("No space left on device") : taken);
        Assert.Throws<IOException>(() => LeadFile.Make(_folder.Path, Exported.Csv, Exported.Of(full), "leads.csv", () => _handedOver++));
        Assert.Equal(0, _handedOver);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    private Task SendAsync(HttpContext context) =>
        LeadFile.Make(_folder.Path, Exported.Csv, Exported.Of(Exported.Many(1_000)), "leads.csv", () => _handedOver++)
            .ExecuteResultAsync(new ActionContext { HttpContext = context });

    /// <summary>Takes one piece, then the browser is gone; the server goes on for a while without noticing.</summary>
    private sealed class TornLine(CancellationTokenSource gone) : MemoryStream
    {
        public int Taken { get; private set; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Taken += buffer.Length;
            await gone.CancelAsync();
        }
    }
}
