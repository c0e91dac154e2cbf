using Microsoft.Extensions.Hosting;

namespace FairKiosk.Reader.Linux.Page;

/// <summary>Leaves signals alone: the reader takes them itself, and closes its journal first.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
