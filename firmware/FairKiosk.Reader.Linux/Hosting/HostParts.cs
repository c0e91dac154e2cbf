using FairKiosk.Reader.Linux.Activation;
using FairKiosk.Reader.Linux.Page;
using FairKiosk.Reader.Linux.Plugins;
using FairKiosk.Reader.Linux.Storage;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>What a <see cref="ReaderHost"/> is put together from.</summary>
internal sealed class HostParts
{
    public required ActivationFile Activation { get; init; }

    public required StateFolder State { get; init; }

    public required Inbox Inbox { get; init; }

    public required ReaderCore Core { get; init; }

    public required IReaderClock Clock { get; init; }

    public required IAnnouncer Announcer { get; init; }

    public required PowerSupply Power { get; init; }

    public required ReaderConfig Config { get; init; }

    /// <summary>Null without a part of a plug-in.</summary>
    public required Panel? Panel { get; init; }

    /// <summary>Null without a page.</summary>
    public required PageModel? Page { get; init; }
}
