using FairKiosk.Reader.Ports;

namespace FairKiosk.Simulator.Readers;

/// <summary>A virtual reader's network. What comes of it is posted to the reader's <see cref="ReaderInbox"/>, from any thread.</summary>
internal interface IReaderConnection : ILink
{
    /// <summary>Connects, subscribes, posts that the link is up; reconnects by itself until it is closed.</summary>
    void Open();

    /// <summary>The network is gone: the broker gives out the last will.</summary>
    void Close();
}
